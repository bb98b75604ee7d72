package io.shopcare.calendar;

import io.shopcare.InvalidInputException;

/** Times of day as text, {@code HH:mm} or {@code HH:mm:ss}, up to 48:00. */
final class ClockTime {

  private ClockTime() {}

  static int parse(String text, String place) {
    int length = text.length();
    boolean shaped =
        (length == 5 || length == 8)
            && text.charAt(2) == ':'
            && (length == 5 || text.charAt(5) == ':');
    if (shaped) {
      int hour = twoDigits(text, 0);
      int minute = twoDigits(text, 3);
      int second = length == 5 ? 0 : twoDigits(text, 6);
      int sum = hour * 3600 + minute * 60 + second;
      if (hour >= 0
          && minute >= 0
          && minute < 60
          && second >= 0
          && second < 60
          && sum <= 2 * Hours.DAY) {
        return sum;
      }
    }
    throw InvalidInputException.of("calendar.hours.invalid")
        .at(place)
        .expected("a time such as 09:00, 09:00:30 or 24:00")
        .build();
  }

  static String format(int second) {
    StringBuilder text = new StringBuilder(8);
    append(text, second / 3600).append(':');
    append(text, second / 60 % 60);
    if (second % 60 != 0) {
      append(text.append(':'), second % 60);
    }
    return text.toString();
  }

  private static StringBuilder append(StringBuilder text, int number) {
    return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }

  /** The number, or -1 where there are no two digits. */
  private static int twoDigits(String text, int at) {
    int tens = text.charAt(at) - '0';
    int ones = text.charAt(at + 1) - '0';
    return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
  }
}
