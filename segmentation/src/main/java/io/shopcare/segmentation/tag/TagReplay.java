package io.shopcare.segmentation.tag;

import io.shopcare.segmentation.profile.CustomerProfile;
import io.shopcare.segmentation.profile.CustomerState.Tagged;
import io.shopcare.segmentation.profile.ProfileAccumulator;
import io.shopcare.segmentation.profile.ProfileFact;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks the rules at every fact and at every instant at which time alone changes an answer. */
final class TagReplay {

  private final CompiledTags tags;
  private final ZoneId zone;
  private final List<ProfileFact> facts;
  private final ProfileAccumulator known;

  TagReplay(CompiledTags tags, CustomerProfile profile, ZoneId zone) {
    this.tags = tags;
    this.zone = zone;
    this.facts =
        profile.facts().stream()
            .filter(fact -> !(fact instanceof Tagged tagged && tags.isAbout(tagged.tag())))
            .sorted(Comparator.comparing(ProfileFact::at))
            .toList();
    this.known = CustomerProfile.accumulator(profile.customerId());
  }

  List<TagChange> changes(Instant untilInclusive) {
    List<TagChange> changes = new ArrayList<>();
    int next = 0;
    Instant timer = null;
    while (true) {
      Instant at = Standing.earlier(timer, next < facts.size() ? facts.get(next).at() : null);
      if (at == null || at.isAfter(untilInclusive)) {
        return List.copyOf(changes);
      }
      while (next < facts.size() && !facts.get(next).at().isAfter(at)) {
        known.add(facts.get(next));
        next++;
      }
      timer = step(at, changes);
    }
  }

  private @Nullable Instant step(Instant at, List<TagChange> changes) {
    BoundTags bound = tags.at(at, zone);
    CustomerProfile profile = known.snapshot();
    List<TagChange> due = bound.changes(profile);
    due.forEach(change -> known.add(change.toFact()));
    changes.addAll(due);
    return bound.nextChange(due.isEmpty() ? profile : known.snapshot()).orElse(null);
  }
}
