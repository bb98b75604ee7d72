package io.shopcare.examples.review.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.xml.sax.InputSource;

class EscapesProperties {

  @Property
  void aStrictParserReadsBackTheCleanText(@ForAll("hostile") String text) throws Exception {
    String xml = "<p title=\"" + Escapes.html(text) + "\">" + Escapes.html(text) + "</p>";
    var p =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml)))
            .getDocumentElement();
    assertThat(p.getTextContent()).isEqualTo(Escapes.clean(text));
    assertThat(p.getAttribute("title")).isEqualTo(Escapes.clean(text));
  }

  @Property
  void cleaningTwiceChangesNothing(@ForAll("hostile") String text) {
    String clean = Escapes.clean(text);
    assertThat(Escapes.clean(clean)).isEqualTo(clean);
    assertThat(clean).doesNotContainPattern("[\\p{Cc}\\u202a-\\u202e\\u2066-\\u2069]");
  }

  @Property
  void jsonWithinAScriptIsTheSameJsonWithoutMarkup(@ForAll("hostile") String text)
      throws JsonProcessingException {
    ObjectMapper json = new ObjectMapper();
    String escaped = Escapes.script(json.writeValueAsString(text));
    assertThat(escaped).doesNotContainPattern("[<>&\u2028\u2029]");
    assertThat(json.readValue(escaped, String.class)).isEqualTo(text);
  }

  @Provide
  Arbitrary<String> hostile() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "</script>",
            "<!--",
            "<script>",
            "-->",
            "]]>",
            "&amp;",
            "&#60;",
            "\"",
            "'",
            "`",
            "onload=",
            "\u2028",
            "\u2029",
            "\u0000",
            "\r\n",
            "\u202e",
            "\ud800",
            "\udc00",
            "𝄞",
            "\uFFFE",
            "{{body}}",
            "{n}",
            "\\u003c");
    Arbitrary<String> piece = Arbitraries.oneOf(pieces, Arbitraries.strings().ofMaxLength(8));
    return piece.list().ofMaxSize(20).map(list -> String.join("", list));
  }
}
