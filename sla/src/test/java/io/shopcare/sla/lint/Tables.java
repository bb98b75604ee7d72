package io.shopcare.sla.lint;

import io.shopcare.customer.CustomerFacts;
import io.shopcare.sla.policy.SlaCondition;
import io.shopcare.sla.policy.SlaPolicy;
import io.shopcare.sla.policy.SlaSubject;
import io.shopcare.sla.policy.SlaTarget;
import io.shopcare.ticket.Channel;
import io.shopcare.ticket.Priority;
import io.shopcare.ticket.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Random policies and tickets from few codes, and every ticket that these codes can make. */
final class Tables {

  static final List<Channel> CHANNELS = List.of(Channel.EMAIL, Channel.CHAT, Channel.PHONE);
  static final List<String> TOPICS = List.of("returns", "delivery", "payment", "other");
  static final List<String> TAGS = List.of("vip", "b2b", "gift");
  static final List<String> TIERS = List.of("gold", "silver");

  private final Random random;

  Tables(Random random) {
    this.random = random;
  }

  private <T> List<T> some(List<T> from) {
    List<T> some = new ArrayList<>(from);
    Collections.shuffle(some, random);
    return some.subList(0, 1 + random.nextInt(from.size()));
  }

  private <T> T any(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private static String[] texts(List<String> codes) {
    return codes.toArray(String[]::new);
  }

  SlaCondition condition() {
    return switch (random.nextInt(7)) {
      case 0 -> SlaCondition.priority(some(List.of(Priority.values())).toArray(Priority[]::new));
      case 1 -> SlaCondition.channel(some(CHANNELS).toArray(Channel[]::new));
      case 2 -> SlaCondition.topic(some(TOPICS).stream().map(Topic::parse).toArray(Topic[]::new));
      case 3 -> SlaCondition.tag(texts(some(TAGS)));
      case 4 -> SlaCondition.customerTag(texts(some(TAGS.subList(0, 2))));
      case 5 -> SlaCondition.segment(texts(some(TAGS.subList(0, 1))));
      default -> SlaCondition.tier(texts(some(TIERS)));
    };
  }

  SlaPolicy policy(String name, int mostConditions) {
    SlaPolicy.Builder policy = SlaPolicy.builder(name);
    for (int i = random.nextInt(mostConditions + 1); i > 0; i--) {
      policy.addConditions(condition());
    }
    policy.addTargets(SlaTarget.of("first_reply", Duration.ofHours(1 + random.nextInt(3))));
    return policy.build();
  }

  /** Up to so many policies, several of them at one position now and then. */
  List<PlacedPolicy> table(int most, int leastConditions) {
    List<PlacedPolicy> table = new ArrayList<>();
    int size = 1 + random.nextInt(most);
    for (int i = 0; i < size; i++) {
      SlaPolicy policy = policy("p" + i, 4);
      while (policy.conditions().size() < leastConditions) {
        policy = policy("p" + i, 4);
      }
      table.add(new PlacedPolicy(random.nextInt(2 * size), policy));
    }
    return table;
  }

  SlaSubject ticket() {
    SlaSubject.Builder ticket = SlaSubject.builder();
    ticket.priority(any(List.of(Priority.values())));
    ticket.channel(any(List.of(Channel.values())));
    if (random.nextInt(5) > 0) {
      ticket.topic(Topic.parse(any(TOPICS)));
    }
    TAGS.stream().filter(t -> random.nextBoolean()).forEach(ticket::addTags);
    if (random.nextInt(4) > 0) {
      CustomerFacts.Builder customer = CustomerFacts.builder("c");
      TAGS.stream().filter(t -> random.nextBoolean()).forEach(customer::addTags);
      TAGS.stream().filter(t -> random.nextBoolean()).forEach(customer::addSegments);
      if (random.nextInt(3) > 0) {
        customer.tier(any(TIERS));
      }
      ticket.customer(customer.build());
    }
    return ticket.build();
  }

  /** Every ticket that conditions of these codes can tell from another. */
  static List<SlaSubject> everyTicket() {
    List<SlaSubject> all = new ArrayList<>();
    for (Priority priority : Priority.values()) {
      for (Channel channel : List.of(Channel.EMAIL, Channel.CHAT, Channel.PHONE, Channel.SOCIAL)) {
        for (int topic = -1; topic < TOPICS.size(); topic++) {
          for (int bits = 0; bits < 64; bits++) {
            for (int tier = -1; tier < TIERS.size(); tier++) {
              all.add(ticket(priority, channel, topic, bits, tier));
            }
          }
        }
      }
    }
    return all;
  }

  private static SlaSubject ticket(
      Priority priority, Channel channel, int topic, int bits, int tier) {
    SlaSubject.Builder ticket = SlaSubject.builder().priority(priority).channel(channel);
    if (topic >= 0) {
      ticket.topic(Topic.parse(TOPICS.get(topic)));
    }
    CustomerFacts.Builder customer = CustomerFacts.builder("c");
    addIf(bits & 1, () -> ticket.addTags(TAGS.get(0)));
    addIf(bits & 2, () -> ticket.addTags(TAGS.get(1)));
    addIf(bits & 4, () -> ticket.addTags(TAGS.get(2)));
    addIf(bits & 8, () -> customer.addTags(TAGS.get(0)));
    addIf(bits & 16, () -> customer.addTags(TAGS.get(1)));
    addIf(bits & 32, () -> customer.addSegments(TAGS.get(0)));
    addIf(tier + 1, () -> customer.tier(TIERS.get(tier)));
    return ticket.customer(customer.build()).build();
  }

  private static void addIf(int condition, Runnable add) {
    if (condition != 0) {
      add.run();
    }
  }
}
