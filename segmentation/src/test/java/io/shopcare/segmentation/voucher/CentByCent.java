package io.shopcare.segmentation.voucher;

import io.shopcare.segmentation.voucher.GiftCardCommand.Authorize;
import io.shopcare.segmentation.voucher.GiftCardCommand.Cancel;
import io.shopcare.segmentation.voucher.GiftCardCommand.Capture;
import io.shopcare.segmentation.voucher.GiftCardCommand.Credit;
import io.shopcare.segmentation.voucher.GiftCardCommand.Release;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** A gift card as a heap of coins, each of which lies in one place. It knows no keys sent twice. */
final class CentByCent {

  private static final class Coin {
    final boolean promotional;
    String place = "left";
    String id = "";

    Coin(boolean promotional) {
      this.promotional = promotional;
    }
  }

  private final List<Coin> coins = new ArrayList<>();
  private final Period grace;
  private LocalDate paidThrough;
  private LocalDate promotionalThrough;
  private boolean cancelled;

  CentByCent(int paid, int promotional, LocalDate paidThrough, LocalDate promotionalThrough) {
    for (int i = 0; i < paid + promotional; i++) {
      coins.add(new Coin(i >= paid));
    }
    this.grace = Period.ofDays(30);
    this.paidThrough = paidThrough;
    this.promotionalThrough = promotionalThrough;
  }

  private boolean isOver(Coin coin, LocalDate today) {
    return today.isAfter(coin.promotional ? promotionalThrough : paidThrough);
  }

  private List<Coin> coins(String place, String id, boolean promotionalFirst) {
    return coins.stream()
        .filter(coin -> coin.place.equals(place) && (id.isEmpty() || coin.id.equals(id)))
        .sorted(Comparator.comparing((Coin coin) -> coin.promotional != promotionalFirst))
        .toList();
  }

  private long count(Predicate<Coin> which) {
    return coins.stream().filter(which).count();
  }

  long at(String place) {
    return count(coin -> coin.place.equals(place));
  }

  long spendable(LocalDate today) {
    return count(coin -> coin.place.equals("left") && !isOver(coin, today));
  }

  private static void move(List<Coin> coins, long count, String place, String id) {
    coins.stream()
        .limit(count)
        .forEach(
            coin -> {
              coin.place = place;
              coin.id = id;
            });
  }

  /** Whether that can be done; then it is. */
  boolean apply(GiftCardCommand command, LocalDate today) {
    if (command instanceof Authorize wish) {
      long asked = wish.amount().minorUnits();
      List<Coin> open =
          coins("left", "", true).stream().filter(coin -> !isOver(coin, today)).toList();
      boolean can = !cancelled && asked > 0 && asked <= open.size();
      move(open, can ? asked : 0, "aside", wish.id());
      return can;
    } else if (command instanceof Capture wish) {
      long asked = wish.amount().minorUnits();
      List<Coin> aside = coins("aside", wish.id(), true);
      boolean can = asked > 0 && asked <= aside.size();
      move(aside, can ? asked : 0, "spent", wish.id());
      move(can ? coins("aside", wish.id(), true) : List.of(), aside.size(), "left", "");
      return can;
    } else if (command instanceof Release wish) {
      List<Coin> aside = coins("aside", wish.id(), true);
      move(aside, aside.size(), "left", "");
      return !aside.isEmpty();
    } else if (command instanceof Credit wish) {
      return credit(wish, today);
    }
    boolean can = command instanceof Cancel && at("aside") == 0;
    move(can ? coins("left", "", true) : List.of(), coins.size(), "void", "");
    cancelled |= can;
    return can;
  }

  private boolean credit(Credit wish, LocalDate today) {
    long asked = wish.amount().minorUnits();
    List<Coin> spent = coins("spent", wish.id(), false);
    if (cancelled || asked <= 0 || asked > spent.size()) {
      return false;
    }
    List<Coin> back = spent.subList(0, (int) asked);
    boolean paidBack = back.stream().anyMatch(coin -> !coin.promotional);
    boolean promotionalBack = back.stream().anyMatch(coin -> coin.promotional);
    List<Coin> lost =
        coins("left", "", true).stream()
            .filter(coin -> isOver(coin, today))
            .filter(coin -> coin.promotional ? promotionalBack : paidBack)
            .toList();
    move(lost, lost.size(), "void", "");
    if (paidBack && today.isAfter(paidThrough)) {
      paidThrough = today.plus(grace);
    }
    if (promotionalBack && today.isAfter(promotionalThrough)) {
      promotionalThrough = today.plus(grace);
    }
    move(back, asked, "left", "");
    return true;
  }
}
