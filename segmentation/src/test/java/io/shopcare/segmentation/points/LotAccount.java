package io.shopcare.segmentation.points;

import io.shopcare.segmentation.points.PointsEntry.Share;
import java.util.ArrayList;
import java.util.List;

/** What became of the points of one lot: adds up entries, and knows nothing of dates and rules. */
final class LotAccount {

  final PointsLot terms;
  long spent;
  long restored;
  long clawed;
  long expired;
  long given;
  long writtenOff;
  long repaid;

  /** What had gone before the account was merged into this one. */
  long earlier;

  private LotAccount(PointsLot terms) {
    this.terms = terms;
  }

  long remaining() {
    return terms.points()
        - earlier
        - spent
        + restored
        - clawed
        - expired
        - given
        - writtenOff
        - repaid;
  }

  static List<LotAccount> of(List<PointsEntry> entries) {
    List<LotAccount> lots = new ArrayList<>();
    for (PointsEntry entry : entries) {
      add(lots, entry);
    }
    return lots;
  }

  private static void add(List<LotAccount> lots, PointsEntry entry) {
    if (entry instanceof PointsEntry.Earned e) {
      lots.add(new LotAccount(e.lot()));
    } else if (entry instanceof PointsEntry.Granted e) {
      lots.add(new LotAccount(e.lot()));
    } else if (entry instanceof PointsEntry.Received e) {
      e.lots().forEach(lot -> lots.add(new LotAccount(lot)));
    } else if (entry instanceof PointsEntry.Merged e) {
      for (PointsSnapshot.LotLeft lot : e.account().lots()) {
        LotAccount here = new LotAccount(lot.terms());
        here.earlier = lot.terms().points() - lot.left();
        lots.add(here);
      }
    } else if (entry instanceof PointsEntry.Restored e) {
      e.to().forEach(share -> lots.get(share.lot()).restored += share.points());
      e.late().forEach(lot -> lots.add(new LotAccount(lot)));
    } else if (entry instanceof PointsEntry.Reversed e) {
      e.from().forEach(share -> lots.get(share.lot()).clawed += share.points());
    } else if (entry instanceof PointsEntry.Expired e) {
      lots.get(e.share().lot()).expired += e.share().points();
    } else if (entry instanceof PointsEntry.Settled e) {
      lots.get(e.share().lot()).repaid += e.share().points();
    } else if (entry instanceof PointsEntry.Closed e) {
      e.from().forEach(share -> lots.get(share.lot()).writtenOff += share.points());
    } else if (entry instanceof PointsEntry.Withdrawn e) {
      e.from().forEach(share -> lots.get(share.lot()).writtenOff += share.points());
    } else if (entry instanceof PointsEntry.Given e) {
      e.from().forEach(share -> lots.get(share.lot()).given += share.points());
    } else if (entry instanceof PointsEntry.Spent e) {
      e.from().forEach(share -> lots.get(share.lot()).spent += share.points());
    }
  }

  /** What was taken from nowhere and is owed, of the same entries. */
  static long deficit(List<PointsEntry> entries) {
    long deficit = 0;
    for (PointsEntry entry : entries) {
      if (entry instanceof PointsEntry.Reversed e
          && e.settlement() == PointsPolicy.Shortfall.ALLOW_NEGATIVE) {
        deficit += e.shortfall();
      } else if (entry instanceof PointsEntry.Settled e) {
        deficit -= e.share().points();
      } else if (entry instanceof PointsEntry.Closed e) {
        deficit -= e.forgiven();
      } else if (entry instanceof PointsEntry.Merged e) {
        deficit += e.account().deficit();
      }
    }
    return deficit;
  }

  /** From which lots an entry takes. */
  static List<Share> taken(PointsEntry entry) {
    if (entry instanceof PointsEntry.Spent e) {
      return e.from();
    } else if (entry instanceof PointsEntry.Withdrawn e) {
      return e.from();
    } else if (entry instanceof PointsEntry.Given e) {
      return e.from();
    }
    return List.of();
  }
}
