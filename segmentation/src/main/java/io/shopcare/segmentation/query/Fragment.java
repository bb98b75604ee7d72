package io.shopcare.segmentation.query;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A piece of SQL and what its question marks stand for, in order. */
record Fragment(String text, List<Serializable> parameters) {

  static final Fragment TRUE = text("TRUE");
  static final Fragment FALSE = text("FALSE");

  /** SQL that says itself what it means; never a text from outside. */
  static Fragment text(String sql) {
    return new Fragment(sql, List.of());
  }

  static Fragment bind(Serializable value) {
    return new Fragment("?", List.of(value));
  }

  Fragment plus(String sql) {
    return new Fragment(text + sql, parameters);
  }

  Fragment plus(Fragment other) {
    return join("", List.of(this, other));
  }

  static Fragment join(String between, List<Fragment> parts) {
    List<Serializable> all = new ArrayList<>();
    parts.forEach(part -> all.addAll(part.parameters));
    return new Fragment(
        parts.stream().map(Fragment::text).collect(Collectors.joining(between)), all);
  }

  /** All of several, or at least one of them in brackets. */
  static Fragment group(List<Fragment> parts, boolean all) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    return all ? join(" AND ", parts) : text("(").plus(join(" OR ", parts)).plus(")");
  }

  /** Between round brackets, each one time. */
  static Fragment list(List<? extends Serializable> values) {
    return text("(").plus(join(", ", values.stream().map(Fragment::bind).toList())).plus(")");
  }
}
