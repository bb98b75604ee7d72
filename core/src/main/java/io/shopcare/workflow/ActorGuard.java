package io.shopcare.workflow;

import io.shopcare.decision.Detail;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Passes some kinds of actors only. */
final class ActorGuard<C> implements Guard<C> {

  private final String[] permitted;
  private final Detail told;
  private final Function<C, String> actor;

  ActorGuard(Set<String> permitted, Function<C, String> actor) {
    this.permitted = permitted.stream().map(String::intern).toArray(String[]::new);
    this.told = Detail.text("permitted", String.join(", ", permitted));
    this.actor = actor;
  }

  // A loop over two or three names is faster than hashing one; those of constants are identical.
  @Override
  public boolean test(C context) {
    String who = actor.apply(context);
    for (String name : permitted) {
      if (name.equals(who)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public List<Detail> details(C context) {
    return List.of(Detail.text("actor", actor.apply(context)), told);
  }
}
