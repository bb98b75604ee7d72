package io.shopcare.segmentation.planning;

import io.shopcare.segmentation.planning.PointsByAge.AgeCounts;
import io.shopcare.segmentation.points.PointsEntry;
import io.shopcare.segmentation.points.PointsEntry.Closed;
import io.shopcare.segmentation.points.PointsEntry.Earned;
import io.shopcare.segmentation.points.PointsEntry.Expired;
import io.shopcare.segmentation.points.PointsEntry.Given;
import io.shopcare.segmentation.points.PointsEntry.Granted;
import io.shopcare.segmentation.points.PointsEntry.Merged;
import io.shopcare.segmentation.points.PointsEntry.Received;
import io.shopcare.segmentation.points.PointsEntry.Restored;
import io.shopcare.segmentation.points.PointsEntry.Reversed;
import io.shopcare.segmentation.points.PointsEntry.Settled;
import io.shopcare.segmentation.points.PointsEntry.Share;
import io.shopcare.segmentation.points.PointsEntry.Spent;
import io.shopcare.segmentation.points.PointsEntry.Withdrawn;
import io.shopcare.segmentation.points.PointsLedger;
import io.shopcare.segmentation.points.PointsLot;
import io.shopcare.segmentation.points.PointsSnapshot;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of the lots of one account, by what was booked and what time has done since, swept or
 * not. What a lot has repaid of a deficit was redeemed; what came back after it had expired is a
 * lot of its own, and its redemption stays. Lots from another account count as earned when they
 * began to count, with what was left of them.
 */
final class LotReader {

  /** What became of one lot. */
  private static final class Story {
    private final YearMonth earned;
    private final Map<YearMonth, Long> redeemed = new TreeMap<>();
    private final Map<YearMonth, Long> lost = new TreeMap<>();
    private long left;

    private Story(YearMonth earned, long left) {
      this.earned = earned;
      this.left = left;
    }

    /** Takes back what was redeemed last. */
    private void restore(long points) {
      long open = points;
      TreeMap<YearMonth, Long> months = new TreeMap<>(redeemed);
      for (YearMonth month : months.descendingKeySet()) {
        long back = Math.min(open, months.getOrDefault(month, 0L));
        redeemed.merge(month, -back, Long::sum);
        open -= back;
      }
      left += points;
    }
  }

  private final ZoneId zone;
  private final Instant at;
  private final Map<Integer, Story> stories = new HashMap<>();

  LotReader(PointsLedger ledger, Instant at) {
    this.zone = ledger.policy().zone();
    this.at = at;
    for (PointsEntry entry : ledger.withPolicy(ledger.policy(), at).entries()) {
      if (!entry.effectiveAt().isAfter(at)) {
        read(entry);
      }
    }
  }

  private YearMonth month(Instant moment) {
    return YearMonth.from(LocalDate.ofInstant(moment, zone));
  }

  private void read(PointsEntry entry) {
    Instant when = entry.by().occurredAt();
    if (entry instanceof Earned earned) {
      open(earned.lot(), when);
    } else if (entry instanceof Granted granted) {
      open(granted.lot(), when);
    } else if (entry instanceof Spent spent) {
      spent.from().forEach(share -> redeem(share, entry.by().recordedAt()));
    } else if (entry instanceof Settled settled) {
      redeem(settled.share(), when);
    } else if (entry instanceof Expired expired) {
      Story story = take(expired.share());
      story.lost.merge(month(when), expired.share().points(), Long::sum);
    } else if (entry instanceof Reversed reversed) {
      drop(reversed.from());
    } else if (entry instanceof Withdrawn withdrawn) {
      drop(withdrawn.from());
    } else if (entry instanceof Restored restored) {
      restored.to().forEach(share -> story(share).restore(share.points()));
      restored.late().forEach(lot -> open(lot, when));
    } else {
      readAccounts(entry, when);
    }
  }

  /** What comes from another account, goes to one, or ends this one. */
  private void readAccounts(PointsEntry entry, Instant when) {
    if (entry instanceof Given given) {
      drop(given.from());
    } else if (entry instanceof Closed closed) {
      drop(closed.from());
    } else if (entry instanceof Received received) {
      received.lots().forEach(lot -> open(lot, since(lot, when)));
    } else if (entry instanceof Merged merged) {
      int first = stories.keySet().stream().mapToInt(number -> number + 1).max().orElse(0);
      List<PointsSnapshot.LotLeft> lots = merged.account().lots();
      for (int i = 0; i < lots.size(); i++) {
        PointsLot lot = lots.get(i).terms();
        stories.put(first + i, new Story(month(since(lot, when)), lots.get(i).left()));
      }
    }
  }

  private static Instant since(PointsLot lot, Instant booked) {
    Instant from = lot.availableFrom();
    return from == null || from.isAfter(booked) ? booked : from;
  }

  private void open(PointsLot lot, Instant when) {
    stories.put(lot.number(), new Story(month(when), lot.points()));
  }

  private Story story(Share share) {
    Story story = stories.get(share.lot());
    if (story == null) {
      throw new IllegalStateException("the entries of a ledger are out of order");
    }
    return story;
  }

  private Story take(Share share) {
    Story story = story(share);
    story.left -= share.points();
    return story;
  }

  private void redeem(Share share, Instant when) {
    take(share).redeemed.merge(month(when), share.points(), Long::sum);
  }

  private void drop(List<Share> shares) {
    shares.forEach(this::take);
  }

  SortedMap<YearMonth, PointsByAge> cohorts() {
    SortedMap<YearMonth, PointsByAge> cohorts = new TreeMap<>();
    for (Story story : stories.values()) {
      cohorts.merge(story.earned, counts(story), PointsByAge::plus);
    }
    return cohorts;
  }

  private PointsByAge counts(Story story) {
    SortedMap<Integer, AgeCounts> ages = new TreeMap<>();
    story.redeemed.forEach((month, n) -> add(ages, story, month, new AgeCounts(n, 0, 0)));
    story.lost.forEach((month, n) -> add(ages, story, month, new AgeCounts(0, n, 0)));
    add(ages, story, month(at), new AgeCounts(0, 0, story.left));
    return new PointsByAge(ages);
  }

  private static void add(
      SortedMap<Integer, AgeCounts> ages, Story story, YearMonth month, AgeCounts counts) {
    int age = Math.toIntExact(Math.max(0, story.earned.until(month, ChronoUnit.MONTHS)));
    ages.merge(age, counts, AgeCounts::plus);
  }
}
