package io.shopcare.feedback.review.reply;

import io.shopcare.Limits;
import io.shopcare.Personal;
import io.shopcare.decision.Detail;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import io.shopcare.feedback.review.PublicText;
import io.shopcare.feedback.review.ReviewReasons;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fills in one template. */
final class ReplyFilling {

  private static final int MOST = 4 * Limits.NAME_CHARACTERS;

  private final ReplyTemplate template;
  private final Map<ReplySlot, String> values;
  private final List<Reason> against = new ArrayList<>();

  ReplyFilling(ReplyTemplate template, Map<ReplySlot, String> values) {
    this.template = template;
    this.values = values;
  }

  Outcome<Personal> fill(String text) {
    for (ReplySlot slot : ReplySlot.values()) {
      String value = values.getOrDefault(slot, "");
      if (value.isBlank() && text.contains(slot.place())) {
        refuse(ReviewReasons.SLOT_MISSING, slot);
      } else if (value.length() > MOST) {
        against.add(Reason.against(ReviewReasons.REPLY_LENGTH, Detail.number("characters", MOST)));
      } else {
        checkValue(slot, value);
      }
    }
    if (!against.isEmpty()) {
      return Outcome.refused(against);
    }
    String filled = replaced(text);
    if (filled.length() > ReplyTemplate.MOST_CHARACTERS) {
      return Outcome.refused(
          Reason.against(
              ReviewReasons.REPLY_LENGTH,
              Detail.number("characters", ReplyTemplate.MOST_CHARACTERS)));
    }
    return Outcome.accepted(Personal.of(filled));
  }

  private void checkValue(ReplySlot slot, String value) {
    // The shop's own address is meant to be read.
    if (slot != ReplySlot.CONTACT && PublicText.hasPersonalData(value)) {
      refuse(ReviewReasons.REPLY_PERSONAL, slot);
    }
    if (template.forbidden().asksForChange(value)) {
      refuse(ReviewReasons.REPLY_CHANGE, slot);
    }
    if (template.forbidden().threatens(value)) {
      refuse(ReviewReasons.REPLY_THREAT, slot);
    }
  }

  private void refuse(String code, ReplySlot slot) {
    against.add(Reason.against(code, Detail.text("slot", slot)));
  }

  private String replaced(String text) {
    StringBuilder out = new StringBuilder();
    int from = 0;
    while (from < text.length()) {
      ReplySlot found = slotAt(text, from);
      if (found == null) {
        out.append(text.charAt(from++));
      } else {
        out.append(values.getOrDefault(found, ""));
        from += found.place().length();
      }
    }
    return out.toString();
  }

  private static @Nullable ReplySlot slotAt(String text, int from) {
    for (ReplySlot slot : ReplySlot.values()) {
      if (text.startsWith(slot.place(), from)) {
        return slot;
      }
    }
    return null;
  }
}
