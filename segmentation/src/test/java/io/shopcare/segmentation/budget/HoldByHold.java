package io.shopcare.segmentation.budget;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A budget that keeps no sum: at every question it goes through all that was ever set aside. */
final class HoldByHold {

  private static final class Hold {
    String state = "open";
    long asked;
    long granted;
    long committed;
    long refunded;
    Duration life = Duration.ZERO;
    Instant at = Instant.EPOCH;
    Instant end = Instant.EPOCH;
  }

  private final BudgetPolicy policy;
  private long limit;
  private final Map<String, Hold> holds = new HashMap<>();
  private final Map<String, BudgetCommand> others = new HashMap<>();
  private final List<Instant> moments = new ArrayList<>();

  HoldByHold(BudgetPolicy policy) {
    this.policy = policy;
    this.limit = policy.limit().orElseThrow();
  }

  private boolean counts(Hold hold, Instant now) {
    return policy.window().countsUntil(hold.at).map(now::isBefore).orElse(true);
  }

  long reserved(Instant now) {
    return holds.values().stream()
        .filter(h -> h.state.equals("open") && now.isBefore(h.end) && counts(h, now))
        .mapToLong(h -> h.granted)
        .sum();
  }

  long committed(Instant now) {
    return holds.values().stream()
        .filter(h -> h.state.equals("committed") && counts(h, now))
        .mapToLong(h -> h.committed - h.refunded)
        .sum();
  }

  long left(Instant now) {
    return limit - reserved(now) - committed(now);
  }

  long limit() {
    return limit;
  }

  /** What the windows that begin or end with a use have of it at most. */
  long mostInAnyWindow(Duration length) {
    long most = 0;
    for (Instant start : moments) {
      long sum = 0;
      for (Hold hold : holds.values()) {
        boolean inside = !hold.at.isBefore(start) && hold.at.isBefore(start.plus(length));
        sum += inside && hold.state.equals("committed") ? hold.committed - hold.refunded : 0;
      }
      most = Math.max(most, sum);
    }
    return most;
  }

  /** What is used of the stretches of time that begin on some day, each by itself. */
  Map<LocalDate, Long> used(Function<Instant, LocalDate> first) {
    Map<LocalDate, Long> used = new HashMap<>();
    for (Hold hold : holds.values()) {
      long net = hold.state.equals("committed") ? hold.committed - hold.refunded : 0;
      used.merge(first.apply(hold.at), net, Long::sum);
    }
    return used;
  }

  boolean apply(BudgetCommand command, Instant now) {
    moments.add(now);
    if (command instanceof BudgetCommand.Reserve r) {
      return reserve(r, now);
    } else if (command instanceof BudgetCommand.Commit c) {
      return commit(c, now);
    } else if (command instanceof BudgetCommand.Release r) {
      Hold hold = holds.get(r.key());
      if (hold == null || hold.state.equals("committed")) {
        return false;
      }
      hold.state = "released";
      return true;
    }
    BudgetCommand before = others.get(command.key());
    if (before != null || holds.containsKey(command.key())) {
      return command.equals(before);
    }
    boolean done = other(command, now);
    if (done) {
      others.put(command.key(), command);
    }
    return done;
  }

  private boolean reserve(BudgetCommand.Reserve r, Instant now) {
    Hold before = holds.get(r.key());
    if (before != null || others.containsKey(r.key())) {
      return before != null
          && before.asked == r.amount().units()
          && before.life.equals(r.timeToLive());
    }
    if (r.amount().units() <= 0) {
      return false;
    }
    long granted = r.amount().units();
    if (policy.lastPartial() instanceof LastPartial.Cap) {
      granted = Math.min(granted, left(now));
    }
    if (granted == 0 || granted > left(now)) {
      return false;
    }
    Hold hold = new Hold();
    hold.asked = r.amount().units();
    hold.granted = granted;
    hold.life = r.timeToLive();
    hold.at = now;
    hold.end = now.plus(r.timeToLive());
    holds.put(r.key(), hold);
    return true;
  }

  private boolean commit(BudgetCommand.Commit c, Instant now) {
    Hold hold = holds.get(c.key());
    if (hold == null) {
      return false;
    }
    if (hold.state.equals("committed")) {
      return hold.committed == c.amount().units();
    }
    long used = c.amount().units();
    boolean late = hold.state.equals("open") && !now.isBefore(hold.end);
    if (hold.state.equals("released") || used < 0 || used > hold.granted) {
      return false;
    }
    if (late && used > left(now)) {
      return false;
    }
    hold.at = late ? now : hold.at;
    hold.state = "committed";
    hold.committed = used;
    return true;
  }

  private boolean other(BudgetCommand command, Instant now) {
    if (command instanceof BudgetCommand.Refund r) {
      Hold hold = holds.get(r.reservation());
      if (hold == null || !hold.state.equals("committed")) {
        return false;
      }
      long back = r.amount().units();
      if (back <= 0 || back > hold.committed - hold.refunded) {
        return false;
      }
      hold.refunded += back;
      return true;
    } else if (command instanceof BudgetCommand.Raise r) {
      limit += Math.max(0, r.by().units());
      return r.by().units() > 0;
    } else if (command instanceof BudgetCommand.Lower l) {
      boolean fits = l.by().units() > 0 && l.by().units() <= left(now);
      limit -= fits ? l.by().units() : 0;
      return fits;
    }
    throw new AssertionError(command);
  }
}
