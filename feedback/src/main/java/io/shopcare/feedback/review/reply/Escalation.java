package io.shopcare.feedback.review.reply;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.customer.CustomerFacts;
import io.shopcare.decision.Reason;
import io.shopcare.feedback.review.Review;
import io.shopcare.feedback.review.ReviewReasons;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * When a review is shown to a lead at once. Immutable and thread-safe.
 *
 * @param alarmWords of safety and law, compared without case
 * @param vipTag the tag of the best customers
 * @param lowStars up to how many stars a rating is low
 */
public record Escalation(Set<String> alarmWords, String vipTag, int lowStars)
    implements DomainValue {

  /**
   * Copies the words.
   *
   * @throws InvalidInputException with code {@code feedback.reply.word} if one is blank
   */
  public Escalation {
    alarmWords = Set.copyOf(alarmWords);
    if (alarmWords.stream().anyMatch(String::isBlank)) {
      throw InvalidInputException.of("feedback.reply.word").at("alarmWords").build();
    }
  }

  /** Common words in English and French, the tag {@code vip}, and two stars. */
  public static Escalation ofDefaults() {
    return new Escalation(
        Set.of(
            "injur",
            "burn",
            "fire",
            "allerg",
            "recall",
            "lawyer",
            "court",
            "fraud",
            "bless",
            "brûl",
            "incendie",
            "rappel",
            "avocat",
            "tribunal",
            "fraude"),
        "vip",
        2);
  }

  /**
   * Every reason to show it at once; empty if there is none.
   *
   * @param earlierLow how many low ratings the author gave before
   * @param openTicket whether a ticket of the author is open
   */
  public List<Reason> reasons(
      Review review, CustomerFacts author, int earlierLow, boolean openTicket) {
    List<Reason> reasons = new ArrayList<>();
    String words = review.text().text();
    String lower = words == null ? "" : words.toLowerCase(Locale.ROOT);
    if (alarmWords.stream().anyMatch(word -> lower.contains(word.toLowerCase(Locale.ROOT)))) {
      reasons.add(Reason.inFavour(ReviewReasons.ESCALATE_SAFETY));
    }
    if (author.tags().contains(vipTag)) {
      reasons.add(Reason.inFavour(ReviewReasons.ESCALATE_VIP));
    }
    if (earlierLow > 0 && review.stars().filter(s -> s.value() <= lowStars).isPresent()) {
      reasons.add(Reason.inFavour(ReviewReasons.ESCALATE_SECOND));
    }
    if (openTicket) {
      reasons.add(Reason.inFavour(ReviewReasons.ESCALATE_TICKET));
    }
    return List.copyOf(reasons);
  }
}
