package io.shopcare.segmentation.profile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What tells facts apart. Values do not show themselves: two of one subject at one instant are two
 * facts, of which the one with the greater key counts in whatever order they come.
 */
final class FactKeys {

  private FactKeys() {}

  static String of(@Nullable AttributeValue value) {
    if (value instanceof AttributeValue.Text text) {
      return "text " + text.text();
    }
    if (value instanceof AttributeValue.Numeral numeral) {
      return "number " + numeral.number().toPlainString();
    }
    if (value instanceof AttributeValue.Moment moment) {
      return "moment " + moment.at();
    }
    if (value instanceof AttributeValue.Flag flag) {
      return "flag " + flag.value();
    }
    return value instanceof AttributeValue.Texts texts
        ? "texts " + apart(texts.texts().stream())
        : "";
  }

  static String of(@Nullable Location location) {
    return location == null
        ? ""
        : apart(
            Stream.of(
                    Optional.of(location.country()),
                    location.region(),
                    location.city(),
                    location.latitude(),
                    location.longitude())
                .map(part -> part.map(Object::toString).orElse("")));
  }

  /** Each behind its length, so that no other texts come to the same. */
  private static String apart(Stream<String> texts) {
    return texts.map(text -> text.length() + ":" + text).collect(Collectors.joining());
  }

  /** The facts of one kind among facts in the order of their keys. */
  static List<ProfileFact> ofKind(List<ProfileFact> facts, String kind) {
    // Those of a kind stand side by side; 0 follows /.
    return facts.subList(firstFrom(facts, kind + '/'), firstFrom(facts, kind + '0'));
  }

  private static int firstFrom(List<ProfileFact> facts, String key) {
    int low = 0;
    int high = facts.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (facts.get(middle).key().compareTo(key) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
