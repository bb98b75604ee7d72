package io.shopcare.segmentation.points;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The wishes that an account has granted, by key; with those of the accounts that became part of
 * it. Immutable and thread-safe.
 */
final class PointsKeys {

  private final Map<String, PointsCommand> known;

  private PointsKeys(Map<String, PointsCommand> known) {
    this.known = known;
  }

  /** The keys of the given wishes, in the order in which they were granted. */
  static PointsKeys of(List<PointsCommand> commands) {
    Map<String, PointsCommand> known = new HashMap<>();
    commands.forEach(command -> add(known, command));
    return new PointsKeys(known);
  }

  private static void add(Map<String, PointsCommand> known, PointsCommand command) {
    known.put(command.key(), command);
    if (command instanceof PointsCommand.Merge merge) {
      merge.other().keys.known.forEach(known::putIfAbsent);
    }
  }

  PointsKeys with(PointsCommand command) {
    Map<String, PointsCommand> more = new HashMap<>(known);
    add(more, command);
    return new PointsKeys(more);
  }

  /** The wish of a key, null if there was none. */
  @Nullable PointsCommand get(String key) {
    return known.get(key);
  }

  /** Whether no key means one thing here and another there. */
  boolean isApartFrom(PointsKeys other) {
    return known.entrySet().stream()
        .allMatch(mine -> isApart(mine.getValue(), other.get(mine.getKey())));
  }

  /** Whether one key means one thing in both accounts, as that of a transfer between them does. */
  private static boolean isApart(PointsCommand mine, @Nullable PointsCommand theirs) {
    return theirs == null
        || (mine instanceof PointsCommand.Give && theirs instanceof PointsCommand.Receive)
        || (mine instanceof PointsCommand.Receive && theirs instanceof PointsCommand.Give);
  }
}
