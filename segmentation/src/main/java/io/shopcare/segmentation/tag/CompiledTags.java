package io.shopcare.segmentation.tag;

import io.shopcare.segmentation.profile.CustomerProfile;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * The rules of a shop with their names looked up. Holds code, so it is neither compared nor
 * serialised. Immutable and thread-safe if the reader of facts is.
 */
public final class CompiledTags {

  private final List<CompiledRule> rules;

  CompiledTags(List<CompiledRule> rules) {
    this.rules = rules;
  }

  /**
   * Resolves every date once, for any number of customers.
   *
   * @param now the moment asked about
   * @param zone whose midnights divide days
   * @throws io.shopcare.InvalidInputException with code {@code segment.now.range} outside the years
   *     1 to 9998
   */
  public BoundTags at(Instant now, ZoneId zone) {
    return new BoundTags(rules.stream().map(rule -> new BoundRule(rule, now, zone)).toList());
  }

  /**
   * The changes of a customer's tags, had these rules been asked at every fact and whenever time
   * alone changes an answer: what depends on nothing but the facts. Changes on record of tags that
   * a rule is about are left out and made anew. O(n) evaluations, each on a profile of the facts so
   * far.
   *
   * @param untilInclusive the last moment at which a change may be
   */
  public List<TagChange> replay(CustomerProfile profile, Instant untilInclusive, ZoneId zone) {
    return new TagReplay(this, profile, zone).changes(untilInclusive);
  }

  boolean isAbout(String tag) {
    return rules.stream().anyMatch(rule -> rule.rule().tag().equals(tag));
  }
}
