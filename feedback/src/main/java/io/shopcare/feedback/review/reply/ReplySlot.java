package io.shopcare.feedback.review.reply;

import java.util.Locale;

/** What a template leaves open. */
public enum ReplySlot {
  /** How the author is called, by the name shown beside the review. */
  NAME,
  /** What went wrong, or right, in the author's terms. */
  ISSUE,
  /** What the shop does about it: a replacement, a credit, a better page. */
  REMEDY,
  /** Where the author can reach a person. */
  CONTACT;

  /** How it stands in a template, such as {@code {name}}. */
  public String place() {
    return "{" + name().toLowerCase(Locale.ROOT) + "}";
  }
}
