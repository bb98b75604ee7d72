package io.shopcare.decision;

import io.shopcare.InvalidInputException;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text with named places, parsed once. */
final class TextTemplate {

  private record Piece(String text, @Nullable Place place) {}

  private record Place(String name, @Nullable String one, String many) {}

  private final List<Piece> pieces;
  private final String tail;

  private TextTemplate(List<Piece> pieces, String tail) {
    this.pieces = pieces;
    this.tail = tail;
  }

  static TextTemplate parse(String code, String text) {
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
      int close = text.indexOf('}', open);
      if (close < 0) {
        throw InvalidInputException.of("texts.malformed")
            .at(code)
            .offset(open)
            .expected("a closing brace")
            .build();
      }
      pieces.add(new Piece(text.substring(from, open), place(text.substring(open + 1, close))));
      from = close + 1;
    }
    return new TextTemplate(List.copyOf(pieces), text.substring(from));
  }

  private static Place place(String inside) {
    int colon = inside.indexOf(':');
    if (colon < 0) {
      return new Place(inside, null, "");
    }
    String words = inside.substring(colon + 1);
    int bar = words.indexOf('|');
    return bar < 0
        ? new Place(inside.substring(0, colon), words, words)
        : new Place(inside.substring(0, colon), words.substring(0, bar), words.substring(bar + 1));
  }

  String render(Reason reason, DetailFormat format, ZoneId zone) {
    StringBuilder out = new StringBuilder();
    for (Piece piece : pieces) {
      out.append(piece.text());
      if (piece.place() != null) {
        render(piece.place(), reason, format, zone, out);
      }
    }
    return out.append(tail).toString();
  }

  private static void render(
      Place place, Reason reason, DetailFormat format, ZoneId zone, StringBuilder out) {
    Detail detail = reason.detail(place.name()).orElse(null);
    if (detail == null) {
      out.append('?');
      return;
    }
    out.append(format.format(detail, zone));
    String one = place.one();
    if (one != null) {
      boolean singular = detail.value() instanceof BigDecimal n && format.isSingular(n);
      out.append(DetailFormat.SPACE).append(singular ? one : place.many());
    }
  }
}
