package io.shopcare.ticket;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Tells messages of machines from those of people by the header fields of an e-mail: RFC 3834
 * ({@code Auto-Submitted} other than {@code no}), delivery and disposition reports (RFC 3464,
 * 8098), mailing lists (RFC 2369, 2919), {@code Precedence}, the {@code X-Auto…} fields in use, and
 * the shop's own addresses. {@code Auto-Submitted: no} says that a person wrote and outweighs lists
 * and precedence, not reports and own addresses. Immutable and thread-safe.
 */
public final class AutomaticMessages {

  private static final Set<String> PRECEDENCES = Set.of("bulk", "junk", "list", "auto_reply");

  private static final Set<String> DENIALS = Set.of("", "no", "none", "false", "0");

  /** What programs add to answers of their own, and its beginnings. */
  private static final Set<String> FIELDS =
      Set.of("x-failed-recipients", "x-mail-autoreply", "x-loop", "x-cron-env");

  private static final List<String> BEGINNINGS = List.of("list-", "x-auto");

  private static final Set<String> DAEMONS = Set.of("mailer-daemon", "postmaster");

  private final Set<String> ownAddresses;

  private AutomaticMessages(Collection<String> ownAddresses) {
    this.ownAddresses =
        ownAddresses.stream().map(AutomaticMessages::sender).collect(Collectors.toSet());
  }

  /** Tells by the fields alone. */
  public static AutomaticMessages ofDefaults() {
    return new AutomaticMessages(List.of());
  }

  /** Tells by the fields, and takes what comes from the shop's own addresses for automatic. */
  public static AutomaticMessages of(Collection<String> ownAddresses) {
    return new AutomaticMessages(ownAddresses);
  }

  /**
   * Whether a machine wrote.
   *
   * @param headers values by field name, in any case, as mail and HTTP libraries hand them out
   */
  public boolean isAutomatic(Map<String, List<String>> headers) {
    return sign(headers).isPresent();
  }

  /** The name of the field, in lower case, that gives the machine away; empty for a person. */
  public Optional<String> sign(Map<String, List<String>> headers) {
    Optional<String> hard = field(headers, this::isReportOrOwn);
    if (hard.isPresent()) {
      return hard;
    }
    boolean human =
        field(headers, (name, value) -> isSubmitted(name) && first(value).equals("no")).isPresent();
    return human ? Optional.empty() : field(headers, AutomaticMessages::isSoftSign);
  }

  @FunctionalInterface
  private interface Sign {
    boolean isIn(String name, String value);
  }

  private static Optional<String> field(Map<String, List<String>> headers, Sign sign) {
    return headers.entrySet().stream()
        .filter(e -> e.getValue().stream().anyMatch(v -> sign.isIn(lower(e.getKey()), lower(v))))
        .map(e -> lower(e.getKey()))
        .min(String::compareTo);
  }

  private boolean isReportOrOwn(String name, String value) {
    return switch (name) {
      case "return-path" -> value.equals("<>");
      case "content-type" -> value.startsWith("multipart/report");
      case "from", "sender" -> isDaemonOrOwn(sender(value));
      default -> false;
    };
  }

  private boolean isDaemonOrOwn(String address) {
    int at = address.indexOf('@');
    return ownAddresses.contains(address)
        || DAEMONS.contains(at < 0 ? address : address.substring(0, at));
  }

  private static boolean isSoftSign(String name, String value) {
    String first = first(value);
    Predicate<String> begins = name::startsWith;
    return (isSubmitted(name) && !first.equals("no"))
        || (name.equals("precedence") && PRECEDENCES.contains(first))
        || ((FIELDS.contains(name) || BEGINNINGS.stream().anyMatch(begins))
            && !DENIALS.contains(first));
  }

  private static boolean isSubmitted(String name) {
    return name.equals("auto-submitted");
  }

  /** The value without parameters and comments. */
  private static String first(String value) {
    int end = 0;
    while (end < value.length() && ";( ".indexOf(value.charAt(end)) < 0) {
      end++;
    }
    return value.substring(0, end);
  }

  /** The address in a sender line such as {@code Ann <ann@shop.example>}. */
  private static String sender(String line) {
    int open = line.lastIndexOf('<');
    int close = line.indexOf('>', open + 1);
    return lower(open >= 0 && close > open ? line.substring(open + 1, close) : line);
  }

  private static String lower(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
