package io.shopcare.feedback.review.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopcare.Personal;
import io.shopcare.calendar.BusinessCalendar;
import io.shopcare.customer.CustomerFacts;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.Reason;
import io.shopcare.feedback.review.Review;
import io.shopcare.feedback.review.ReviewReasons;
import io.shopcare.feedback.review.ReviewSubject;
import io.shopcare.feedback.review.Stars;
import io.shopcare.workflow.WorkflowVerifier;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ReplyTest {

  private static final Instant WRITTEN = Instant.parse("2026-03-10T10:00:00Z");
  private static final Map<ReplySlot, String> VALUES =
      Map.of(
          ReplySlot.NAME, "Anne",
          ReplySlot.ISSUE, "la couture",
          ReplySlot.REMEDY, "un remplacement gratuit",
          ReplySlot.CONTACT, "aide@shop.example");

  private static Review.Builder review() {
    return Review.builder()
        .id("r1")
        .subject(new ReviewSubject(ReviewSubject.Kind.PRODUCT, "boots"))
        .text(Personal.of("The sole came off"))
        .writtenAt(WRITTEN);
  }

  @Nested
  class Templates {

    private List<String> codes(ReplySlot slot, String value) {
      Map<ReplySlot, String> values = new HashMap<>(VALUES);
      values.put(slot, value);
      return ReplyTemplates.SORRY.fill("en", values).refusals().stream().map(Reason::code).toList();
    }

    @Test
    void areFilledInTheLanguageOfTheAuthor() {
      Personal reply = ReplyTemplates.SORRY.fill("fr-CA", VALUES).accepted().orElseThrow();
      assertThat(reply.text())
          .startsWith("Bonjour Anne, merci")
          .contains("un remplacement gratuit");
      assertThat(reply.toString()).doesNotContain("Anne");
      assertThat(ReplyTemplates.SORRY.fill("de", VALUES).refusals())
          .extracting(Reason::code)
          .containsExactly(ReviewReasons.NO_LANGUAGE);
    }

    @Test
    void areNotSentHalfEmpty() {
      assertThat(ReplyTemplates.SORRY.fill("en", Map.of(ReplySlot.NAME, " ")).refusals())
          .extracting(Reason::code)
          .containsExactly(
              ReviewReasons.SLOT_MISSING,
              ReviewReasons.SLOT_MISSING,
              ReviewReasons.SLOT_MISSING,
              ReviewReasons.SLOT_MISSING);
    }

    @Test
    void keepPersonalDataThreatsAndDealsOutOfPublic() {
      assertThat(codes(ReplySlot.ISSUE, "order 123456789"))
          .containsExactly(ReviewReasons.REPLY_PERSONAL);
      assertThat(codes(ReplySlot.REMEDY, "10 % if you CHANGE your review"))
          .containsExactly(ReviewReasons.REPLY_CHANGE);
      assertThat(codes(ReplySlot.REMEDY, "nous vous prions de modifier votre avis"))
          .containsExactly(ReviewReasons.REPLY_CHANGE);
      assertThat(codes(ReplySlot.REMEDY, "our lawyer will write"))
          .containsExactly(ReviewReasons.REPLY_THREAT);
      assertThat(codes(ReplySlot.CONTACT, "+33 1 23 45 67 89")).isEmpty();
      assertThat(codes(ReplySlot.ISSUE, "x".repeat(5_000)))
          .containsExactly(ReviewReasons.REPLY_LENGTH);
    }

    @Test
    void doNotFillAPlaceInsideAValue() {
      Map<ReplySlot, String> values = new HashMap<>(VALUES);
      values.put(ReplySlot.NAME, "{remedy}");
      assertThat(ReplyTemplates.SORRY.fill("en", values).accepted().orElseThrow().text())
          .startsWith("Dear {remedy},");
    }

    @Test
    void haveEveryMandatoryPlaceInEveryLanguage() {
      assertThatThrownBy(
              () ->
                  ReplyTemplate.builder("t")
                      .putTexts("en", "{name} {issue} {remedy} {contact}")
                      .putTexts("fr", "{name} {issue} {contact}")
                      .build())
          .hasMessageContaining("feedback.reply.template")
          .hasMessageContaining("{remedy}");
    }
  }

  @Nested
  class Desk {

    private final ReplyDesk desk =
        ReplyDesk.of(ReplyPolicy.ofDefaults(), BusinessCalendar.alwaysOpen(ZoneOffset.UTC));

    private Reply after(Reply reply, ReplyEvent event, long hours) {
      return desk.apply(reply, event, WRITTEN.plus(Duration.ofHours(hours)))
          .accepted()
          .orElseThrow();
    }

    @Test
    void theWorkflowHasNoDefect() {
      assertThat(WorkflowVerifier.verify(ReplyWorkflow.standard())).isEmpty();
    }

    @Test
    void theWorstAreDueSoonest() {
      Map<Integer, Long> hours = Map.of(1, 24L, 2, 24L, 3, 48L);
      for (int stars = 1; stars <= 5; stars++) {
        Reply reply = desk.open(review().stars(Stars.of(stars)).build(), WRITTEN);
        assertThat(reply.dueAt().map(due -> Duration.between(WRITTEN, due).toHours()).orElse(0L))
            .isEqualTo(hours.getOrDefault(stars, 0L));
        assertThat(reply.state()).isEqualTo(stars > 3 ? ReplyState.NONE : ReplyState.DUE);
      }
      assertThat(desk.open(review().build(), WRITTEN).state()).isEqualTo(ReplyState.NONE);
    }

    @Test
    void anOfferIsAskedAboutAfterThreeDays() {
      Reply due = desk.open(review().stars(Stars.of(1)).build(), WRITTEN);
      Reply sent = after(after(due, ReplyEvent.DRAFT, 2), ReplyEvent.SEND, 3);
      assertThat(sent.repliedAt()).contains(WRITTEN.plus(Duration.ofHours(3)));
      Reply offered = after(sent, ReplyEvent.OFFER, 3);
      assertThat(offered.dueAt()).contains(WRITTEN.plus(Duration.ofHours(75)));
      assertThat(after(offered, ReplyEvent.OVERDUE, 75).escalations()).isEqualTo(1);
      assertThat(after(offered, ReplyEvent.CLOSE, 80).state()).isEqualTo(ReplyState.CLOSED);
    }

    @Test
    void whatIsNotDueOrLiesBackIsRefused() {
      Reply due = desk.open(review().stars(Stars.of(1)).build(), WRITTEN);
      Outcome<Reply> early = desk.apply(due, ReplyEvent.OVERDUE, WRITTEN.plusSeconds(1));
      assertThat(early.refusals()).extracting(Reason::code).containsExactly(ReviewReasons.NOT_DUE);
      assertThat(desk.apply(due, ReplyEvent.DRAFT, WRITTEN.minusSeconds(1)).refusals())
          .extracting(Reason::code)
          .containsExactly(ReviewReasons.PAST);
      assertThat(desk.apply(due, ReplyEvent.SEND, WRITTEN).refusals())
          .extracting(Reason::code)
          .containsExactly(ReviewReasons.UNDEFINED);
    }
  }

  @Test
  void dangerVipsSecondLowRatingsAndOpenTicketsAreShownAtOnce() {
    Escalation escalation = Escalation.ofDefaults();
    CustomerFacts vip = CustomerFacts.builder("c1").addTags("vip").build();
    CustomerFacts other = CustomerFacts.builder("c2").build();
    Review burnt =
        review().stars(Stars.of(1)).text(Personal.of("Je me suis BRÛLÉ la main")).build();
    assertThat(escalation.reasons(burnt, vip, 1, true))
        .extracting(Reason::code)
        .containsExactly(
            ReviewReasons.ESCALATE_SAFETY,
            ReviewReasons.ESCALATE_VIP,
            ReviewReasons.ESCALATE_SECOND,
            ReviewReasons.ESCALATE_TICKET);
    assertThat(escalation.reasons(review().stars(Stars.of(5)).build(), other, 3, false)).isEmpty();
  }
}
