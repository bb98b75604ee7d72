package io.shopcare.feedback.review;

import io.shopcare.DomainValue;
import io.shopcare.Limits;

/**
 * What a review is of.
 *
 * @param kind of thing
 * @param id the shop's identifier of it
 */
public record ReviewSubject(Kind kind, String id) implements DomainValue {

  /** What can be reviewed or written about. */
  public enum Kind {
    /** An article. */
    PRODUCT,
    /** A page about sizes and fits. */
    SIZE_PAGE,
    /** A help article. */
    HELP_PAGE,
    /** The shop itself. */
    SHOP,
    /** A post on a social network. */
    SOCIAL_POST,
    /** A comment below a post or an article. */
    COMMENT
  }

  /** Bounds the identifier. */
  public ReviewSubject {
    Limits.requireLength(id, Limits.NAME_CHARACTERS, "subject");
  }
}
