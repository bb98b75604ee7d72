package io.shopcare.segmentation.profile;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Something that happened once, under an identifier that the shop has given. */
public sealed interface ShopEvent extends ProfileFact {

  /** Tells the event from others of its kind. */
  String id();

  @Override
  default String key() {
    return kind() + '/' + id();
  }

  /**
   * Goods were sent back, whatever was given for them.
   *
   * @param id of the return
   * @param customerId who sent them
   * @param orderId of what order, null where the shop's system does not say
   * @param at when the shop took them back
   */
  record Returned(String id, String customerId, @Nullable String orderId, Instant at)
      implements ShopEvent {

    /** The kind of these facts. */
    public static final String KIND = "returned";

    @Override
    public String kind() {
      return KIND;
    }
  }

  /** What a page is about. */
  enum Page {
    /** One article. */
    PRODUCT,
    /** A collection of articles. */
    COLLECTION
  }

  /**
   * A page of the shop was looked at. One of the kinds that {@link
   * CustomerProfile#keepingVisitsFrom} lets go.
   *
   * @param id of the visit
   * @param customerId who looked
   * @param page what the page is about
   * @param subject the article's number or the identifier of the collection
   * @param at when
   */
  record Viewed(String id, String customerId, Page page, String subject, Instant at)
      implements ShopEvent {

    /** The kind of the facts about one sort of page. */
    public static String kind(Page page) {
      return "viewed-" + word(page);
    }

    @Override
    public String kind() {
      return kind(page);
    }
  }

  /** What may become of an e-mail. */
  enum Mail {
    /** It came back. */
    BOUNCED,
    /** A link in it was followed. */
    CLICKED,
    /** It arrived. */
    DELIVERED,
    /** It was called spam. */
    MARKED_AS_SPAM,
    /** It was opened. */
    OPENED,
    /** By it the customer unsubscribed. */
    UNSUBSCRIBED
  }

  /**
   * Something became of an e-mail. One of the kinds that {@link CustomerProfile#keepingVisitsFrom}
   * lets go.
   *
   * @param id of the event
   * @param customerId to whom the e-mail was sent
   * @param mail what became of it
   * @param activityId the mailing
   * @param at when
   */
  record Mailed(String id, String customerId, Mail mail, String activityId, Instant at)
      implements ShopEvent {

    /** The kind of the facts about one fate. */
    public static String kind(Mail mail) {
      return "mail-" + word(mail);
    }

    @Override
    public String kind() {
      return kind(mail);
    }
  }

  /**
   * A ticket was opened, or opened again: it is open until an outcome of it ends at that instant or
   * later.
   *
   * @param id the ticket
   * @param customerId whose it is
   * @param at when
   */
  record TicketOpened(String id, String customerId, Instant at) implements ShopEvent {

    /** The kind of these facts. */
    public static final String KIND = "ticket-opened";

    @Override
    public String kind() {
      return KIND;
    }

    @Override
    public String key() {
      return kind() + '/' + id + '/' + at;
    }
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
