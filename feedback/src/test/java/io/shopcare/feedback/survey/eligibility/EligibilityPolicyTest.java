package io.shopcare.feedback.survey.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.shopcare.customer.ConsentState;
import io.shopcare.customer.CustomerFacts;
import io.shopcare.decision.Outcome;
import io.shopcare.decision.ReasonTexts;
import io.shopcare.feedback.FeedbackTexts;
import io.shopcare.feedback.survey.SurveyKey;
import io.shopcare.feedback.survey.SurveyKind;
import io.shopcare.measure.Ratio;
import io.shopcare.measure.Tally;
import io.shopcare.ticket.Channel;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EligibilityPolicyTest {

  private static final SurveyKey CSAT = new SurveyKey("csat", "service", SurveyKind.TRANSACTIONAL);
  private static final SurveyKey NPS = new SurveyKey("nps", "brand", SurveyKind.RELATIONAL);
  private static final Instant SOLVED = Instant.parse("2026-03-02T10:00:00Z");
  private static final Instant DUE = SOLVED.plus(Duration.ofHours(24));
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private static EligibilityPolicy.Builder policy(SurveyKey survey) {
    return EligibilityPolicy.builder(survey)
        .addTriggers(
            Trigger.ofDefaults(TriggerKind.RESOLUTION), Trigger.ofDefaults(TriggerKind.SCHEDULE));
  }

  private static EligibilityFacts.Builder facts(ConsentState consent) {
    return EligibilityFacts.builder()
        .customer(CustomerFacts.builder("c-1").putConsents("survey", consent).build())
        .jurisdiction("DE")
        .channel(Channel.EMAIL)
        .occasion(Occasion.of(TriggerKind.RESOLUTION, SOLVED));
  }

  private static EligibilityFacts agreed(Touch... touches) {
    return facts(ConsentState.SUBSCRIBED).addTouches(touches).build();
  }

  private static List<String> codes(Outcome<Invitation> outcome) {
    return outcome.refusals().stream().map(reason -> reason.code()).toList();
  }

  @Test
  void aDayAfterTheSolutionTheCustomerIsAsked() {
    Outcome<Invitation> outcome = policy(CSAT).build().decide(agreed(), DUE);
    Invitation invitation = outcome.accepted().orElseThrow();
    assertThat(invitation.customerId()).isEqualTo("c-1");
    assertThat(invitation.answerableUntil()).isEqualTo(DUE.plus(Duration.ofDays(28)));
    assertThat(policy(CSAT).build().explain(agreed(), DUE).validUntil())
        .contains(invitation.answerableUntil());
  }

  @Test
  void allReasonsAreGivenAndTheLatestOfTheirEnds() {
    EligibilityPolicy policy =
        policy(CSAT)
            .addThrottles(
                Throttle.once(Throttle.Scope.ANY, Window.rolling(Duration.ofDays(3))),
                Throttle.once(Throttle.Scope.SURVEY, Window.calendar(Period.WEEK, PARIS)))
            .build();
    Touch lately = new Touch(CSAT, Touch.Kind.SENT, SOLVED.minus(Duration.ofHours(1)));
    Outcome<Invitation> outcome = policy.decide(agreed(lately), SOLVED);
    assertThat(codes(outcome))
        .containsExactly(
            EligibilityReasons.TOO_EARLY,
            EligibilityReasons.THROTTLED,
            EligibilityReasons.THROTTLED);
    assertThat(outcome.retryAt()).contains(Instant.parse("2026-03-08T23:00:00Z"));
  }

  @Test
  void whatIsGoneForGoodHasNoEarliestInstant() {
    EligibilityFacts spam =
        facts(ConsentState.SUBSCRIBED)
            .addSuppressions(Suppression.SPAM, Suppression.OPEN_COMPLAINT)
            .build();
    Outcome<Invitation> outcome = policy(CSAT).build().decide(spam, SOLVED);
    assertThat(codes(outcome))
        .containsExactly(
            EligibilityReasons.OPEN_COMPLAINT,
            EligibilityReasons.SPAM,
            EligibilityReasons.TOO_EARLY);
    assertThat(outcome.retryAt()).isEmpty();
    assertThat(policy(CSAT).suppressedBy(Set.of()).build().decide(spam, DUE).isAccepted()).isTrue();
  }

  @Test
  void everySuppressionHasItsReason() {
    for (Suppression each : Suppression.values()) {
      EligibilityFacts facts = facts(ConsentState.SUBSCRIBED).addSuppressions(each).build();
      assertThat(codes(policy(CSAT).build().decide(facts, DUE))).containsExactly(each.reason());
    }
  }

  @Test
  void afterTheAnsweringTimeNobodyIsAsked() {
    Instant late = DUE.plus(Duration.ofDays(28));
    assertThat(codes(policy(CSAT).build().decide(agreed(), late)))
        .containsExactly(EligibilityReasons.TOO_LATE);
    assertThat(policy(CSAT).build().decide(agreed(), late.minusNanos(1)).isAccepted()).isTrue();
  }

  @Test
  void aThrottleThatOutlastsTheAnsweringTimeEndsNever() {
    EligibilityPolicy policy =
        policy(CSAT)
            .addThrottles(Throttle.once(Throttle.Scope.ANY, Window.rolling(Duration.ofDays(60))))
            .build();
    Outcome<Invitation> outcome =
        policy.decide(agreed(new Touch(NPS, Touch.Kind.SHOWN, SOLVED)), DUE);
    assertThat(codes(outcome)).containsExactly(EligibilityReasons.THROTTLED);
    assertThat(outcome.retryAt()).isEmpty();
  }

  @Test
  void anOccasionWithoutATriggerIsNotAskedAbout() {
    EligibilityFacts chat =
        EligibilityFacts.builder()
            .from(agreed())
            .occasion(Occasion.of(TriggerKind.CHAT, SOLVED))
            .build();
    assertThat(codes(policy(CSAT).build().decide(chat, DUE)))
        .containsExactly(EligibilityReasons.NO_TRIGGER);
  }

  @Nested
  class Throttles {

    @Test
    void countOnlyWhatTheySay() {
      Throttle answered =
          Throttle.builder()
              .scope(Throttle.Scope.FAMILY)
              .addCounted(Touch.Kind.ANSWERED)
              .window(Window.rolling(Duration.ofDays(7)))
              .slots(Slots.of(1))
              .build();
      EligibilityPolicy policy = policy(CSAT).addThrottles(answered).build();
      Instant before = SOLVED.minus(Duration.ofDays(1));
      assertThat(policy.decide(agreed(new Touch(CSAT, Touch.Kind.SENT, before)), DUE).isAccepted())
          .isTrue();
      assertThat(
              policy.decide(agreed(new Touch(NPS, Touch.Kind.ANSWERED, before)), DUE).isAccepted())
          .as("another family")
          .isTrue();
      assertThat(policy.decide(agreed(new Touch(CSAT, Touch.Kind.ANSWERED, before)), DUE).retryAt())
          .contains(before.plus(Duration.ofDays(7)));
    }

    @Test
    void keepAPlaceForTheRareSurvey() {
      Throttle shared =
          Throttle.builder()
              .scope(Throttle.Scope.ANY)
              .addCounted(Touch.Kind.SENT)
              .window(Window.rolling(Duration.ofDays(90)))
              .slots(Slots.of(2).keeping("nps", 1))
              .build();
      EligibilityFacts once = agreed(new Touch(CSAT, Touch.Kind.SENT, SOLVED));
      assertThat(policy(CSAT).addThrottles(shared).build().decide(once, DUE).isAccepted())
          .isFalse();
      assertThat(policy(NPS).addThrottles(shared).build().decide(once, DUE).isAccepted()).isTrue();
    }
  }

  @Nested
  class Quotas {

    private final Quota weekly =
        new Quota("weekly", new Window.Calendar(Period.WEEK, PARIS), Slots.of(100));

    @Test
    void startAnewWithThePeriod() {
      EligibilityPolicy policy = policy(CSAT).addQuotas(weekly).build();
      Tally full = Tally.empty();
      for (int i = 0; i < 100; i++) {
        full = full.plus(Tally.of("csat"));
      }
      EligibilityFacts facts =
          EligibilityFacts.builder()
              .from(agreed())
              .putQuotaUse("weekly", new QuotaUse(SOLVED, full))
              .build();
      Outcome<Invitation> outcome = policy.decide(facts, DUE);
      assertThat(codes(outcome)).containsExactly(EligibilityReasons.QUOTA);
      assertThat(outcome.retryAt()).contains(Instant.parse("2026-03-08T23:00:00Z"));
    }

    @Test
    void ofNobodyAdmitNobody() {
      Quota none = new Quota("none", new Window.Calendar(Period.DAY, PARIS), Slots.of(0));
      Outcome<Invitation> outcome = policy(CSAT).addQuotas(none).build().decide(agreed(), DUE);
      assertThat(codes(outcome)).containsExactly(EligibilityReasons.QUOTA);
      assertThat(outcome.retryAt()).isEmpty();
    }
  }

  @Nested
  class Consent {

    private final EligibilityPolicy policy =
        policy(CSAT)
            .addConsentRules(
                new ConsentRule("DE", Channel.EMAIL, ConsentBasis.EXISTING_CUSTOMER),
                new ConsentRule("DE", Channel.CHAT, ConsentBasis.NOT_NEEDED))
            .build();

    private List<String> codes(ConsentState state, Channel channel, String country, boolean offer) {
      return EligibilityPolicyTest.codes(
          policy.decide(
              facts(state).jurisdiction(country).channel(channel).objectionOffered(offer).build(),
              DUE));
    }

    @Test
    void isNeededWhereNoRuleSaysOtherwise() {
      assertThat(codes(ConsentState.NOT_SUBSCRIBED, Channel.EMAIL, "FR", true))
          .containsExactly(EligibilityReasons.NO_CONSENT);
      assertThat(codes(ConsentState.PENDING, Channel.EMAIL, "FR", true))
          .containsExactly(EligibilityReasons.NO_CONSENT);
      assertThat(codes(ConsentState.SUBSCRIBED, Channel.EMAIL, "FR", false)).isEmpty();
    }

    @Test
    void isNotNeededFromACustomerWhoWasOfferedToObject() {
      assertThat(codes(ConsentState.NOT_SUBSCRIBED, Channel.EMAIL, "DE", true)).isEmpty();
      assertThat(codes(ConsentState.NOT_SUBSCRIBED, Channel.EMAIL, "DE", false))
          .containsExactly(EligibilityReasons.NO_CONSENT);
      assertThat(codes(ConsentState.NOT_SUBSCRIBED, Channel.CHAT, "DE", false)).isEmpty();
    }

    @Test
    void onceWithdrawnIsWithdrawnEverywhere() {
      for (Channel channel : Channel.values()) {
        assertThat(codes(ConsentState.UNSUBSCRIBED, channel, "DE", true))
            .containsExactly(EligibilityReasons.OBJECTED);
      }
    }
  }

  @Test
  void aSampleHasAboutItsShareAndOthersNextTime() {
    Sampling tenth = new Sampling(Ratio.percent(10), new Window.Calendar(Period.MONTH, PARIS));
    Instant nextMonth = tenth.window().endOf(SOLVED);
    List<String> now = sample(tenth, SOLVED);
    assertThat(now).hasSizeBetween(900, 1100);
    assertThat(sample(tenth, nextMonth)).hasSizeBetween(900, 1100).isNotEqualTo(now);
    assertThat(sample(tenth, nextMonth).stream().filter(now::contains))
        .as("independent from month to month")
        .hasSizeBetween(60, 140);
  }

  private static List<String> sample(Sampling sampling, Instant at) {
    return IntStream.range(0, 10_000)
        .mapToObj(i -> "c-" + i)
        .filter(customer -> sampling.contains("csat", customer, at))
        .toList();
  }

  /** A rating cannot bear on an invitation, as none can be told. */
  @Test
  void noFactIsARating() {
    assertThat(
            List.of(EligibilityFacts.class, Occasion.class, Touch.class, CustomerFacts.class)
                .stream()
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .map(Method::getName)
                .map(name -> name.toLowerCase(Locale.ROOT)))
        .noneMatch(
            name ->
                name.contains("rating")
                    || name.contains("star")
                    || name.contains("score")
                    || name.contains("sentiment")
                    || name.contains("satisf"));
  }

  @Test
  void aRefusalReadsWellInBothLanguages() {
    Outcome<Invitation> outcome =
        policy(CSAT)
            .addThrottles(Throttle.once(Throttle.Scope.ANY, Window.rolling(Duration.ofDays(9))))
            .build()
            .decide(agreed(new Touch(NPS, Touch.Kind.SENT, SOLVED)), DUE);
    ReasonTexts texts = FeedbackTexts.all();
    assertThat(texts.render(outcome.refusals(), Locale.ENGLISH, ZoneOffset.UTC))
        .isEqualTo("The customer was asked often enough: no more than 1\u00a0survey at a time.\n");
    assertThat(texts.render(outcome.refusals(), Locale.FRENCH, ZoneOffset.UTC))
        .isEqualTo("Le client a été assez interrogé : pas plus de 1\u00a0enquête à la fois.\n");
  }

  @Test
  void placesThatAreNotThereCannotBeKept() {
    assertThatThrownBy(() -> Slots.of(1).keeping("nps", 2))
        .hasMessageContaining("feedback.slots.range");
    assertThatThrownBy(() -> Slots.of(-1)).hasMessageContaining("feedback.slots.range");
    assertThatThrownBy(() -> Slots.of(Long.MAX_VALUE).keeping("a", Long.MAX_VALUE).keeping("b", 1))
        .hasMessageContaining("feedback.slots.range");
  }

  @Test
  void windowsAndTriggersAreChecked() {
    assertThatThrownBy(() -> Window.rolling(Duration.ZERO))
        .hasMessageContaining("feedback.window.length");
    assertThatThrownBy(() -> new Trigger(TriggerKind.CHAT, Duration.ofDays(-1), Duration.ofDays(1)))
        .hasMessageContaining("feedback.trigger.length");
    assertThat(Window.rolling(Duration.ofSeconds(Long.MAX_VALUE)).endOf(SOLVED))
        .isEqualTo(Instant.MAX);
    assertThat(Window.calendar(Period.YEAR, PARIS).endOf(Instant.MAX)).isEqualTo(Instant.MAX);
  }
}
