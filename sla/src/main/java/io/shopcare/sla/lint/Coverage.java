package io.shopcare.sla.lint;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whether boxes cover a piece: the piece is cut by one box after the other until a part is left
 * that none meets, or nothing is. Boxes that have a part wholly inside are looked for first, and of
 * the others the one that cuts in the fewest dimensions is taken, so that pieces stay few. A piece
 * of many dimensions can take exponentially many parts, so that comparisons are counted.
 */
final class Coverage {

  /** The part that none of the boxes meets; null if they cover all or it is not known. */
  final long @Nullable [] open;

  /** Whether the budget was too small to tell. */
  final boolean unknown;

  /** The owners of the boxes that were needed, if they cover all. */
  final SortedSet<Integer> owners;

  private Coverage(long @Nullable [] open, boolean unknown, SortedSet<Integer> owners) {
    this.open = open;
    this.unknown = unknown;
    this.owners = owners;
  }

  boolean isComplete() {
    return open == null && !unknown;
  }

  /** A piece and the boxes that may meet it. */
  private static final class Task {

    private final long[] piece;
    private final Box[] boxes;

    Task(long[] piece, Box[] boxes) {
      this.piece = piece;
      this.boxes = boxes;
    }
  }

  static Coverage of(long[] piece, List<Box> boxes, Budget budget) {
    SortedSet<Integer> owners = new TreeSet<>();
    Deque<Task> tasks = new ArrayDeque<>();
    tasks.push(new Task(piece, boxes.toArray(Box[]::new)));
    while (!tasks.isEmpty()) {
      Task task = tasks.pop();
      if (!budget.spend(task.boxes.length)) {
        return new Coverage(null, true, owners);
      }
      Box[] meeting = new Box[task.boxes.length];
      int size = 0;
      int fewest = Integer.MAX_VALUE;
      Box best = null;
      for (int i = 0; i < task.boxes.length && fewest > 0; i++) {
        Box box = task.boxes[i];
        if (box.meets(task.piece)) {
          meeting[size++] = box;
          int cuts = box.cuts(task.piece);
          if (cuts < fewest) {
            fewest = cuts;
            best = box;
          }
        }
      }
      if (best == null) {
        return new Coverage(task.piece, false, owners);
      }
      owners.add(best.owner);
      if (fewest > 0) {
        Box[] left = without(meeting, size, best);
        for (long[] rest : best.cutOff(task.piece)) {
          tasks.push(new Task(rest, left));
        }
      }
    }
    return new Coverage(null, false, owners);
  }

  private static Box[] without(Box[] boxes, int size, Box gone) {
    Box[] left = new Box[size - 1];
    int next = 0;
    for (int i = 0; i < size; i++) {
      if (boxes[i] != gone) {
        left[next++] = boxes[i];
      }
    }
    return left;
  }
}
