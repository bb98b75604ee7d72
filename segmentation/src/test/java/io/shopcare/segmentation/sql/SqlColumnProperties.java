package io.shopcare.segmentation.sql;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SqlColumnProperties {

  /** Letters of which other letters are the upper or lower case, some of several. */
  @Provide
  Arbitrary<String> tags() {
    return Arbitraries.of(
            "a",
            "A",
            "ß",
            "ẞ",
            "s",
            "S",
            "ſ",
            "k",
            "K",
            "\u212a",
            "i",
            "I",
            "İ",
            "ı",
            "σ",
            "ς",
            "Σ",
            "µ",
            "μ",
            "Μ",
            "é",
            "É",
            "e\u0301",
            "ÿ",
            "Ÿ",
            "\ud801\udc00",
            "\ud801\udc28",
            "ǆ",
            "ǅ",
            "Ǆ",
            "\ud801")
        .list()
        .ofMaxSize(2)
        .map(letters -> String.join("", letters));
  }

  @Property
  void foldedTagsAreEqualIfAndOnlyIfTheTagsAreButForCase(
      @ForAll("tags") String one, @ForAll("tags") String other) {
    assertThat(SqlColumn.fold(one).equals(SqlColumn.fold(other)))
        .as("%s and %s", one, other)
        .isEqualTo(one.equalsIgnoreCase(other));
  }

  @Example
  void everyCharacterIsItsOwnFoldButForCase() {
    for (int i = 0; i <= Character.MAX_CODE_POINT; i++) {
      String letter = Character.toString(i);
      String folded = SqlColumn.fold(letter);
      if (!folded.equals(letter)) {
        assertThat(folded).isEqualToIgnoringCase(letter);
      }
      assertThat(SqlColumn.fold(folded)).isEqualTo(folded);
    }
  }
}
