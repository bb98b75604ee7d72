package io.shopcare.segmentation.reward;

import io.shopcare.money.Allocation;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reckons what a set of promotions takes off a basket, phase by phase. Where all promotions on the
 * order are for the same lines, only sums are needed; else each is shared over its lines before the
 * next is reckoned. One for each contest; not thread-safe.
 */
final class Pricing {

  private final RoundingMode rounding;

  /** The places of the lines by identifier: of equal rests the first gets what is left over. */
  private final int[] places;

  private final long[] amounts;
  private final long[] rooms;
  private final long[] offs;
  private final long goods;
  private final long shipping;
  private boolean byLine;
  private int @Nullable [] shared;
  private long sharedAmount;
  private long sharedRoom;

  Pricing(Basket basket, int[] places, RoundingMode rounding) {
    List<BasketLine> lines = basket.lines();
    this.places = places;
    this.rounding = rounding;
    this.amounts = new long[lines.size()];
    this.rooms = new long[amounts.length];
    this.offs = new long[amounts.length];
    long sum = 0;
    for (int i = 0; i < amounts.length; i++) {
      amounts[i] = lines.get(i).amount().minorUnits();
      rooms[i] = amounts[i] - lines.get(i).floor().minorUnits();
      sum += amounts[i];
    }
    this.goods = sum;
    this.shipping = basket.shipping().minorUnits();
  }

  /** What a candidate takes off without company. */
  long alone(Candidate candidate) {
    if (candidate.minimum > goods) {
      return 0;
    }
    if (candidate.phase == Phase.SHIPPING) {
      return candidate.from(shipping, shipping, shipping, rounding);
    }
    if (candidate.phase == Phase.LINE) {
      Arrays.fill(offs, 0);
      return offLines(candidate, null);
    }
    long amount = sum(amounts, candidate.lines);
    return candidate.from(amount, amount, sum(rooms, candidate.lines), rounding);
  }

  /** What there is to pay. */
  long total() {
    return goods + shipping;
  }

  /** The sum of the lines. */
  long goods() {
    return goods;
  }

  /**
   * Looks whether sums are enough for the given candidates.
   *
   * @return whether what a set can gain is bounded by what candidates take off alone; where it is
   *     not, because shares are rounded line by line, a set's worth is
   */
  boolean prepare(Candidate[] candidates) {
    byLine = false;
    boolean first = true;
    for (Candidate each : candidates) {
      byLine |= each.phase == Phase.LINE;
      if (each.phase == Phase.ORDER) {
        if (!first && !Arrays.equals(shared, each.lines)) {
          byLine = true;
          shared = null;
          sharedAmount = -1;
          return false;
        }
        shared = each.lines;
        first = false;
      }
    }
    sharedAmount = sum(amounts, shared);
    sharedRoom = sum(rooms, shared);
    return true;
  }

  /** What the first candidates of the list take off, which stand in canonical order. */
  long total(Candidate[] chosen, int size) {
    if (byLine) {
      Arrays.fill(offs, 0);
    }
    int at = 0;
    long off = 0;
    for (; at < size && chosen[at].phase == Phase.LINE; at++) {
      off += offLines(chosen[at], null);
    }
    long left = sharedAmount;
    long room = sharedRoom;
    if (off > 0 && left >= 0) {
      long before = sum(offs, shared);
      left -= before;
      room -= before;
    }
    long atStart = goods - off;
    for (; at < size && chosen[at].phase == Phase.ORDER; at++) {
      Candidate each = chosen[at];
      if (left < 0) {
        off += offOrder(each, atStart, null);
      } else if (each.minimumOfRest() <= atStart) {
        long now = each.from(sharedAmount, left, room, rounding);
        left -= now;
        room -= now;
        off += now;
      }
    }
    return off + offShipping(chosen, at, size, goods - off, null);
  }

  /**
   * What each candidate takes off, and the shares of the lines in it.
   *
   * @param parts as many as candidates, filled with a number for each line; not for shipping
   */
  long[] split(Candidate[] chosen, int size, long[][] parts) {
    long[] each = new long[size];
    Arrays.fill(offs, 0);
    int at = 0;
    long atStart = goods;
    long left = goods;
    for (; at < size && chosen[at].phase != Phase.SHIPPING; at++) {
      if (at > 0 && chosen[at].phase != chosen[at - 1].phase) {
        atStart = left;
      }
      long[] shares = new long[offs.length];
      parts[at] = shares;
      each[at] =
          chosen[at].phase == Phase.LINE
              ? offLines(chosen[at], shares)
              : offOrder(chosen[at], atStart, shares);
      left -= each[at];
    }
    offShipping(chosen, at, size, left, each);
    return each;
  }

  private long offLines(Candidate candidate, long @Nullable [] shares) {
    int[] lines = candidate.lines;
    int count = lines == null ? offs.length : lines.length;
    long sum = 0;
    for (int i = 0; i < count; i++) {
      int line = lines == null ? i : lines[i];
      long off =
          candidate.from(
              amounts[line], amounts[line] - offs[line], rooms[line] - offs[line], rounding);
      offs[line] += off;
      sum += off;
      if (shares != null) {
        shares[line] = off;
      }
    }
    return sum;
  }

  private long offOrder(Candidate candidate, long atStart, long @Nullable [] shares) {
    if (candidate.minimumOfRest() > atStart) {
      return 0;
    }
    int[] lines = candidate.lines == null ? places : candidate.lines;
    int count = lines.length;
    long[] weights = new long[count];
    long initial = 0;
    long left = 0;
    long room = 0;
    for (int i = 0; i < count; i++) {
      int line = lines[i];
      weights[i] = rooms[line] - offs[line];
      initial += amounts[line];
      left += amounts[line] - offs[line];
      room += weights[i];
    }
    long off = candidate.from(initial, left, room, rounding);
    if (off == 0) {
      return 0;
    }
    long[] parts = Allocation.largestRemainder(off, weights);
    for (int i = 0; i < count; i++) {
      int line = lines[i];
      offs[line] += parts[i];
      if (shares != null) {
        shares[line] = parts[i];
      }
    }
    return off;
  }

  private long offShipping(
      Candidate[] chosen, int from, int size, long atStart, long @Nullable [] each) {
    long left = shipping;
    for (int at = from; at < size; at++) {
      if (chosen[at].minimumOfRest() <= atStart) {
        long off = chosen[at].from(shipping, left, left, rounding);
        left -= off;
        if (each != null) {
          each[at] = off;
        }
      }
    }
    return shipping - left;
  }

  private static long sum(long[] numbers, int @Nullable [] lines) {
    long sum = 0;
    int count = lines == null ? numbers.length : lines.length;
    for (int i = 0; i < count; i++) {
      sum += numbers[lines == null ? i : lines[i]];
    }
    return sum;
  }
}
