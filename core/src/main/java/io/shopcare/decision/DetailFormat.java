package io.shopcare.decision;

import io.shopcare.measure.Ratio;
import io.shopcare.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * How details are written in a language. Spelt out here rather than asked of the JDK, whose locale
 * data differ between releases: the same reason reads the same on every machine.
 */
enum DetailFormat {
  ENGLISH(',', '.', "d"),
  FRENCH('\u202f', ',', "j");

  /** Between a number and its unit: never broken at the end of a line. */
  static final char SPACE = '\u00a0';

  private final char group;
  private final char point;
  private final String day;

  DetailFormat(char group, char point, String day) {
    this.group = group;
    this.point = point;
    this.day = day;
  }

  String format(Detail detail, ZoneId zone) {
    Object value = detail.value();
    if (value instanceof BigDecimal number) {
      return number(number);
    }
    if (value instanceof Money money) {
      return number(money.toBigDecimal()) + SPACE + money.currency().code();
    }
    if (value instanceof Ratio share) {
      return percent(share);
    }
    if (value instanceof Instant moment) {
      return moment(moment.atZone(zone));
    }
    if (value instanceof Duration span) {
      return span(span);
    }
    return value.toString();
  }

  /** English has one singular, 1; in French everything below 2 is singular. */
  boolean isSingular(BigDecimal number) {
    BigDecimal size = number.abs();
    return this == FRENCH
        ? size.compareTo(BigDecimal.valueOf(2)) < 0
        : size.compareTo(BigDecimal.ONE) == 0;
  }

  private String number(BigDecimal number) {
    String plain = number.abs().toPlainString();
    int end = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
    StringBuilder out = new StringBuilder(number.signum() < 0 ? "-" : "");
    for (int i = 0; i < end; i++) {
      if (i > 0 && (end - i) % 3 == 0) {
        out.append(group);
      }
      out.append(plain.charAt(i));
    }
    if (end < plain.length()) {
      out.append(point).append(plain, end + 1, plain.length());
    }
    return out.toString();
  }

  /** At most two digits after the point. */
  private String percent(Ratio share) {
    BigDecimal percent = share.toBigDecimal(4, RoundingMode.HALF_UP).movePointRight(2);
    String plain = number(new BigDecimal(percent.stripTrailingZeros().toPlainString()));
    return this == FRENCH ? plain + group + "%" : plain + "%";
  }

  private String moment(ZonedDateTime at) {
    String seconds = at.getSecond() == 0 ? "" : ":" + two(at.getSecond());
    String time = two(at.getHour()) + ":" + two(at.getMinute()) + seconds;
    return this == FRENCH
        ? two(at.getDayOfMonth()) + "/" + two(at.getMonthValue()) + "/" + at.getYear() + " " + time
        : at.toLocalDate() + " " + time;
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  /** The two largest units that are not zero; what is below is cut off. */
  private String span(Duration span) {
    Duration size = span.abs();
    long[] amounts = {
      size.toDays(), size.toHoursPart(), size.toMinutesPart(), size.toSecondsPart()
    };
    String[] units = {day, "h", "min", "s"};
    StringBuilder out = new StringBuilder();
    int written = 0;
    for (int i = 0; i < amounts.length && written < 2; i++) {
      if (amounts[i] != 0) {
        out.append(written == 0 ? (span.isNegative() ? "-" : "") : " ");
        out.append(amounts[i]).append(SPACE).append(units[i]);
        written++;
      }
    }
    if (written > 0) {
      return out.toString();
    }
    return size.isZero() ? "0" + SPACE + "s" : size.toMillis() + "" + SPACE + "ms";
  }
}
