package io.shopcare.segmentation.tag;

import io.shopcare.InvalidInputException;
import io.shopcare.decision.Decision;
import io.shopcare.segmentation.profile.CustomerProfile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rules of a shop at one moment. Of each tag the first there is decides: an override in force,
 * from its first instant to just before its end; the minimum stay of a tag that the rule has given;
 * the segment, which is the one to keep the tag for who was given it by the rule, and the one to
 * enter for everybody else. So an override makes the way in no easier: a tag that it gave is kept
 * after its end only by those who enter.
 *
 * <p>What depends on when it is asked: whether a customer has the tag now is read off the changes
 * on record, so who came over the threshold and went below it again between two evaluations has
 * never had the tag, and the stay begins with the change on record. Evaluated at every new fact and
 * at each {@link #nextChange}, the changes are the same however often it is evaluated besides; that
 * is what {@link CompiledTags#replay} computes. Moments are to be asked about in rising order.
 * Facts are taken as they are known, also those dated after the moment, as the clocks of two
 * systems differ.
 *
 * <p>A rule sees the tags as the rules whose tags it asks for leave them. Immutable and thread-safe
 * if the reader of facts is.
 */
public final class BoundTags {

  private final List<BoundRule> rules;

  BoundTags(List<BoundRule> rules) {
    this.rules = rules;
  }

  /**
   * Whether a customer has a tag.
   *
   * @throws InvalidInputException with code {@code tag.rule.unknown} if no rule is about it
   */
  public boolean decide(String tag, CustomerProfile profile) {
    return rule(tag).decide(profile);
  }

  /**
   * The same with what decided, what the segment says beneath it, and until when it holds.
   *
   * @throws InvalidInputException with code {@code tag.rule.unknown} if no rule is about it
   */
  public Decision<Boolean> explain(String tag, CustomerProfile profile) {
    return rule(tag).explain(profile);
  }

  /** The changes that are due, each rule after those whose tags it asks for. */
  public List<TagChange> changes(CustomerProfile profile) {
    List<TagChange> changes = new ArrayList<>();
    apply(profile, changes);
    return List.copyOf(changes);
  }

  /** Returns the profile with the changes due folded into it; then none is due any more. */
  public CustomerProfile apply(CustomerProfile profile) {
    return apply(profile, new ArrayList<>());
  }

  private CustomerProfile apply(CustomerProfile profile, List<TagChange> changes) {
    CustomerProfile changed = profile;
    for (BoundRule rule : rules) {
      Optional<TagChange> change = rule.change(changed);
      if (change.isPresent()) {
        changes.add(change.get());
        changed = changed.plus(change.get().toFact());
      }
    }
    return changed;
  }

  /**
   * The first later instant at which a change is due if no fact changes but for the changes due
   * now; empty if none ever is. Exact, over windows, calendar, stays and overrides.
   */
  public Optional<Instant> nextChange(CustomerProfile profile) {
    CustomerProfile applied = apply(profile);
    Instant first = null;
    for (BoundRule rule : rules) {
      first = Standing.earlier(first, rule.nextChange(applied).orElse(null));
    }
    return Optional.ofNullable(first);
  }

  private BoundRule rule(String tag) {
    return rules.stream()
        .filter(rule -> rule.tag().equals(tag))
        .findFirst()
        .orElseThrow(
            () ->
                InvalidInputException.of("tag.rule.unknown")
                    .at("tag")
                    .expected("a tag that a rule is about")
                    .build());
  }
}
