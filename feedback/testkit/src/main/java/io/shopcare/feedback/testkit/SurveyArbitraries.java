package io.shopcare.feedback.testkit;

import io.shopcare.customer.ConsentState;
import io.shopcare.customer.CustomerFacts;
import io.shopcare.feedback.survey.Answer;
import io.shopcare.feedback.survey.Response;
import io.shopcare.feedback.survey.ResponseFact;
import io.shopcare.feedback.survey.ResponseStatus;
import io.shopcare.feedback.survey.SurveyKey;
import io.shopcare.feedback.survey.SurveyKind;
import io.shopcare.feedback.survey.eligibility.ConsentBasis;
import io.shopcare.feedback.survey.eligibility.ConsentRule;
import io.shopcare.feedback.survey.eligibility.EligibilityFacts;
import io.shopcare.feedback.survey.eligibility.EligibilityPolicy;
import io.shopcare.feedback.survey.eligibility.Occasion;
import io.shopcare.feedback.survey.eligibility.Period;
import io.shopcare.feedback.survey.eligibility.Quota;
import io.shopcare.feedback.survey.eligibility.QuotaUse;
import io.shopcare.feedback.survey.eligibility.Sampling;
import io.shopcare.feedback.survey.eligibility.Slots;
import io.shopcare.feedback.survey.eligibility.Throttle;
import io.shopcare.feedback.survey.eligibility.Touch;
import io.shopcare.feedback.survey.eligibility.Trigger;
import io.shopcare.feedback.survey.eligibility.TriggerKind;
import io.shopcare.feedback.survey.eligibility.Window;
import io.shopcare.measure.Ratio;
import io.shopcare.measure.Tally;
import io.shopcare.ticket.Channel;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Surveys, responses, and what decides who may be asked, around March 2026. */
public final class SurveyArbitraries {

  private static final Instant BASE = Instant.parse("2026-03-01T00:00:00Z");
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final List<SurveyKey> SURVEYS =
      List.of(
          new SurveyKey("csat", "service", SurveyKind.TRANSACTIONAL),
          new SurveyKey("ces", "service", SurveyKind.TRANSACTIONAL),
          new SurveyKey("nps", "brand", SurveyKind.RELATIONAL));

  private SurveyArbitraries() {}

  /** One of three surveys in two families. */
  public static Arbitrary<SurveyKey> surveys() {
    return Arbitraries.of(SURVEYS);
  }

  /** Moments within 120 days, to the minute. */
  public static Arbitrary<Instant> moments() {
    return Arbitraries.longs()
        .between(0, 120L * 24 * 60)
        .map(minutes -> BASE.plus(Duration.ofMinutes(minutes)));
  }

  /** That a customer saw a survey. */
  public static Arbitrary<Touch> touches() {
    return Combinators.combine(surveys(), Arbitraries.of(Touch.Kind.class), moments())
        .as(Touch::new);
  }

  /** Rolling windows and periods of the calendar. */
  public static Arbitrary<Window> windows() {
    Arbitrary<Window> rolling =
        Arbitraries.integers().between(1, 90).map(days -> Window.rolling(Duration.ofDays(days)));
    return Arbitraries.oneOf(
        rolling, Arbitraries.of(Period.class).map(period -> Window.calendar(period, PARIS)));
  }

  /** Up to five places, some of them kept. */
  public static Arbitrary<Slots> slots() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 3), Arbitraries.integers().between(0, 2), surveys())
        .as((open, kept, survey) -> Slots.of((long) open + kept).keeping(survey.id(), kept));
  }

  /** How often one customer may be asked. */
  public static Arbitrary<Throttle> throttles() {
    return Combinators.combine(
            Arbitraries.of(Throttle.Scope.class),
            Arbitraries.of(Touch.Kind.class).set().ofMinSize(1),
            windows(),
            slots())
        .as(
            (scope, counted, window, slots) ->
                Throttle.builder()
                    .scope(scope)
                    .counted(counted)
                    .window(window)
                    .slots(slots)
                    .build());
  }

  /** Policies with triggers for every occasion and consent from nobody, up to three throttles. */
  public static Arbitrary<EligibilityPolicy> policies() {
    Arbitrary<Sampling> samples =
        Combinators.combine(Arbitraries.integers().between(0, 4), Arbitraries.of(Period.class))
            .as(
                (quarters, period) ->
                    new Sampling(Ratio.of(quarters, 4), new Window.Calendar(period, PARIS)));
    Arbitrary<Quota> quotas =
        slots().map(s -> new Quota("weekly", new Window.Calendar(Period.WEEK, PARIS), s));
    return Combinators.combine(
            surveys(),
            throttles().list().ofMaxSize(3),
            samples.optional(),
            quotas.list().ofMaxSize(1))
        .as(
            (survey, throttles, sampling, quota) -> {
              EligibilityPolicy.Builder policy =
                  EligibilityPolicy.builder(survey)
                      .addAllThrottles(throttles)
                      .sampling(sampling)
                      .addAllQuotas(quota)
                      .addConsentRules(
                          new ConsentRule("FR", Channel.CHAT, ConsentBasis.NOT_NEEDED));
              for (TriggerKind kind : TriggerKind.values()) {
                policy.addTriggers(Trigger.ofDefaults(kind));
              }
              return policy.build();
            });
  }

  /** Facts about customers who may be asked but for what the policy says of time. */
  public static Arbitrary<EligibilityFacts> facts() {
    Arbitrary<Occasion> occasions =
        Combinators.combine(Arbitraries.of(TriggerKind.class), moments()).as(Occasion::of);
    Arbitrary<QuotaUse> uses =
        Combinators.combine(moments(), surveys().list().ofMaxSize(4).map(SurveyArbitraries::tally))
            .as(QuotaUse::new);
    return Combinators.combine(
            Arbitraries.integers().between(0, 999), occasions, touches().list().ofMaxSize(8), uses)
        .as(
            (customer, occasion, touches, use) ->
                EligibilityFacts.builder()
                    .customer(
                        CustomerFacts.builder("c-" + customer)
                            .putConsents("survey", ConsentState.NOT_SUBSCRIBED)
                            .build())
                    .jurisdiction("FR")
                    .channel(Channel.CHAT)
                    .occasion(occasion)
                    .touches(touches)
                    .putAllQuotaUse(Map.of("weekly", use))
                    .build());
  }

  private static Tally tally(List<SurveyKey> surveys) {
    return surveys.stream().collect(Tally.collector(SurveyKey::id));
  }

  /** Responses of few customers about few tickets; those of one identifier differ in time. */
  public static Arbitrary<ResponseFact> responseFacts() {
    Arbitrary<ResponseFact> received =
        Combinators.combine(
                Arbitraries.integers().between(0, 9),
                Arbitraries.integers().between(0, 3),
                Arbitraries.integers().between(0, 10),
                Arbitraries.of(ResponseStatus.COMPLETE, ResponseStatus.PARTIAL))
            .as(
                (id, revision, point, status) ->
                    new ResponseFact.Received(response(id, revision, point, status)));
    Arbitrary<ResponseFact> retracted =
        Arbitraries.integers().between(0, 9).map(id -> new ResponseFact.Retracted("r" + id));
    return Arbitraries.frequencyOf(Tuple.of(5, received), Tuple.of(1, retracted));
  }

  /** The time says everything that differs, so that no two contents share one. */
  private static Response response(int id, int revision, int point, ResponseStatus status) {
    long state = (revision * 11L + point) * 2 + (status == ResponseStatus.COMPLETE ? 1 : 0);
    return Response.builder()
        .id("r" + id)
        .surveyId("nps")
        .version(1)
        .customerId("c" + id % 4)
        .ticketId("t" + id % 3)
        .at(BASE.plusSeconds(state))
        .status(status)
        .putAnswers("recommend", new Answer.Given(point))
        .build();
  }
}
