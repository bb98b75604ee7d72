package io.shopcare.segmentation.tag;

import static io.shopcare.money.CurrencyCode.EUR;
import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.decision.Decision;
import io.shopcare.decision.Effect;
import io.shopcare.segmentation.Serial;
import io.shopcare.segmentation.profile.CustomerProfile;
import io.shopcare.segmentation.profile.ProfileAccumulator;
import io.shopcare.segmentation.profile.ProfileFact;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Everything happens at whole quarters of an hour, so that a walk by quarters misses nothing. */
class TagProperties {

  private static final Duration QUARTER = Duration.ofMinutes(15);

  private static final class Case {
    final TagStory story;
    final TagRule rule;
    final ZoneId zone;
    final CompiledTags tags;
    final CustomerProfile profile;
    final Instant now;

    Case(long seed) {
      this(seed, true);
    }

    Case(long seed, boolean hours) {
      story = new TagStory(new Random(seed), hours);
      rule = story.rule();
      zone = story.zone();
      tags = TagPolicy.of(rule).compile(EUR);
      profile = CustomerProfile.accumulator("c").addAll(story.facts()).snapshot();
      now = story.moment();
    }

    BoundTags bound() {
      return tags.at(now, zone);
    }
  }

  @Property
  void theNaiveRuleGivesTheSameAnswer(@ForAll long seed) {
    Case some = new Case(seed);
    Decision<Boolean> decision = some.bound().explain("vip", some.profile);
    boolean expected = NaiveTags.holds(some.rule, some.profile, some.now, some.zone);
    assertThat(some.bound().decide("vip", some.profile)).isEqualTo(expected);
    assertThat(decision.value()).isEqualTo(expected);
    assertThat(decision.reasons().get(0).effect())
        .isEqualTo(expected ? Effect.FOR : Effect.AGAINST);
  }

  @Property
  void nextChangeIsTheFirstInstantAtWhichAWalkFindsAnotherAnswer(@ForAll long seed) {
    Case some = new Case(seed);
    CustomerProfile settled = some.bound().apply(some.profile);
    Optional<Instant> change = some.bound().nextChange(some.profile);
    assertThat(some.bound().explain("vip", settled).validUntil()).isEqualTo(change);
    boolean before = NaiveTags.holds(some.rule, settled, some.now, some.zone);
    Instant end = TagStory.END.plus(Duration.ofDays(8));
    for (Instant at = some.now; at.isBefore(end); at = at.plus(QUARTER)) {
      if (change.isPresent() && !at.isBefore(change.get())) {
        Instant exact = change.get();
        assertThat(NaiveTags.holds(some.rule, settled, exact, some.zone)).isNotEqualTo(before);
        assertThat(NaiveTags.holds(some.rule, settled, exact.minusNanos(1), some.zone))
            .isEqualTo(before);
        return;
      }
      assertThat(NaiveTags.holds(some.rule, settled, at, some.zone))
          .as("%s at %s, %s", some.rule, at, settled)
          .isEqualTo(before);
    }
    assertThat(change.filter(at -> at.isBefore(end))).isEmpty();
  }

  @Property
  void aTagIsKeptForItsStayAndAnOverrideWinsUntilItsEnd(@ForAll long seed) {
    Case some = new Case(seed);
    List<TagChange> changes = some.tags.replay(some.profile, TagStory.END, some.zone);
    for (int i = 1; i < changes.size(); i++) {
      TagChange left = changes.get(i);
      assertThat(left.kind()).isNotEqualTo(changes.get(i - 1).kind());
      boolean byHand = NaiveTags.override(some.profile, left.at()) != null;
      boolean given = NaiveTags.override(some.profile, changes.get(i - 1).at()) != null;
      if (left.kind() == TagChange.Kind.LEFT && !byHand && !given) {
        assertThat(Duration.between(changes.get(i - 1).at(), left.at()))
            .isGreaterThanOrEqualTo(some.rule.minimumStay());
      }
    }
    ProfileAccumulator known = CustomerProfile.accumulator("c");
    some.profile.facts().stream().filter(fact -> !NaiveTags.isTagged(fact)).forEach(known::add);
    changes.forEach(change -> known.add(change.toFact()));
    CustomerProfile settled = known.snapshot();
    for (Instant at = TagStory.START; at.isBefore(TagStory.END); at = at.plus(QUARTER)) {
      var override = NaiveTags.override(some.profile, at);
      if (override != null) {
        assertThat(settled.asOf(at).tags().contains("vip")).isEqualTo(override.held());
      }
    }
  }

  @Property
  void replayedFactsGiveTheChangesThatAWalkByQuartersFinds(@ForAll long seed) {
    Case some = new Case(seed, false);
    List<String> expected = new ArrayList<>();
    List<ProfileFact> known = new ArrayList<>();
    for (Instant at = TagStory.START; !at.isAfter(TagStory.END); at = at.plus(QUARTER)) {
      for (ProfileFact fact : some.profile.facts()) {
        if (fact.at().equals(at) && !NaiveTags.isTagged(fact)) {
          known.add(fact);
        }
      }
      CustomerProfile then = CustomerProfile.builder("c").addAllFacts(known).build();
      boolean holds = NaiveTags.holds(some.rule, then, at, some.zone);
      if (holds != then.tags().contains("vip")) {
        known.add(NaiveTags.tagged(holds, at));
        expected.add((holds ? "JOINED " : "LEFT ") + at);
      }
    }
    assertThat(some.tags.replay(some.profile, TagStory.END, some.zone))
        .extracting(change -> change.kind() + " " + change.at())
        .isEqualTo(expected);
  }

  /** What may be done besides at any time: it is due only when it would be found anyway. */
  @Property
  void askingMoreOftenChangesNothing(@ForAll long seed) {
    Case some = new Case(seed);
    NavigableSet<Instant> moments = new TreeSet<>();
    for (int i = 0; i < 8; i++) {
      moments.add(some.story.moment());
    }
    some.profile.facts().forEach(fact -> moments.add(fact.at()));
    List<TagChange> found = new ArrayList<>();
    ProfileAccumulator known = CustomerProfile.accumulator("c");
    while (!moments.isEmpty()) {
      Instant at = moments.first();
      moments.remove(at);
      some.profile.facts().stream()
          .filter(fact -> fact.at().equals(at) && !NaiveTags.isTagged(fact))
          .forEach(known::add);
      BoundTags bound = some.tags.at(at, some.zone);
      List<TagChange> due = bound.changes(known.snapshot());
      due.forEach(change -> known.add(change.toFact()));
      found.addAll(due);
      bound
          .nextChange(known.snapshot())
          .filter(timer -> !timer.isAfter(TagStory.END))
          .ifPresent(moments::add);
    }
    assertThat(found).isEqualTo(some.tags.replay(some.profile, TagStory.END, some.zone));
  }

  @Property
  void onceFoldedInNoChangeIsDueAgain(@ForAll long seed) {
    Case some = new Case(seed);
    BoundTags bound =
        TagPolicy.of(some.rule, TagRule.of("gift", "customer_tags CONTAINS 'vip'"))
            .compile(EUR)
            .at(some.now, some.zone);
    CustomerProfile settled = bound.apply(some.profile);
    assertThat(bound.changes(settled)).isEmpty();
    assertThat(settled.tags().contains("gift")).isEqualTo(settled.tags().contains("vip"));
  }

  @Property
  void theSerialFormComesBackEqual(@ForAll long seed) throws IOException, ClassNotFoundException {
    Case some = new Case(seed);
    List<TagChange> changes = some.tags.replay(some.profile, TagStory.END, some.zone);
    assertThat(Serial.copy(some.rule)).isEqualTo(some.rule);
    assertThat(Serial.copy(new ArrayList<>(changes))).isEqualTo(changes);
  }
}
