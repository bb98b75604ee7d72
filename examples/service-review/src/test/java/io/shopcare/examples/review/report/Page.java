package io.shopcare.examples.review.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A page as a strict reader sees it: what is not well-formed is refused. The contents of scripts
 * are not markup and are kept apart.
 */
record Page(String html, Document document, List<String> scripts, JsonNode charts) {

  private static final Pattern SCRIPT =
      Pattern.compile("(<script[^>]*>)(.*?)(</script>)", Pattern.DOTALL);

  static Page of(ReviewModel model) throws IOException {
    StringBuilder out = new StringBuilder();
    HtmlReport.write(model, out);
    String html = out.toString();
    List<String> scripts = SCRIPT.matcher(html).results().map(r -> r.group(2)).toList();
    String charts =
        SCRIPT
            .matcher(html)
            .results()
            .filter(r -> r.group(1).contains("application/json"))
            .map(r -> r.group(2))
            .findFirst()
            .orElseThrow();
    String markup = SCRIPT.matcher(html).replaceAll("$1$3");
    return new Page(html, parse(markup), scripts, new ObjectMapper().readTree(charts));
  }

  private static Document parse(String markup) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(markup)));
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(e);
    }
  }

  /** All elements of the given name, or of any for "*". */
  List<Element> all(String name) {
    NodeList nodes = document.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  List<String> attributes(String name) {
    return all("*").stream()
        .filter(element -> element.hasAttribute(name))
        .map(element -> element.getAttribute(name))
        .toList();
  }

  /** What is to be read in the given language, with spaces between elements. */
  String text(String language) {
    StringBuilder out = new StringBuilder();
    collect(all("body").get(0), language, out);
    return out.toString();
  }

  private static void collect(org.w3c.dom.Node node, String language, StringBuilder out) {
    if (node instanceof Element element) {
      boolean other =
          element.getTagName().equals("span")
              && element.hasAttribute("lang")
              && !element.getAttribute("lang").equals(language);
      if (other || element.getTagName().equals("script")) {
        return;
      }
      if (!element.getTagName().equals("span")) {
        out.append('\n');
      }
    } else if (node instanceof org.w3c.dom.Text text) {
      out.append(text.getData());
    }
    NodeList children = node.getChildNodes();
    for (int i = 0; i < children.getLength(); i++) {
      collect(children.item(i), language, out);
    }
  }

  /** Matches of a pattern in the page without its largest script, which is not ours. */
  List<String> find(String regex) {
    String ours = SCRIPT.matcher(html).replaceAll(Page::withoutECharts);
    return Pattern.compile(regex).matcher(ours).results().map(MatchResult::group).toList();
  }

  private static String withoutECharts(MatchResult script) {
    return script.group(2).length() > 400_000
        ? ""
        : java.util.regex.Matcher.quoteReplacement(script.group());
  }
}
