package io.shopcare.ticket;

/** Whether two sets of identifiers belong to one person. */
public enum IdentityMatch {
  /** They do: they share a verified identifier. */
  SAME,
  /** Not shown either way: they stay apart, and a person may look. */
  UNKNOWN,
  /** They do not: the shop keeps two records. Never to be linked by a program. */
  DIFFERENT
}
