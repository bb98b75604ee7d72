package io.shopcare.sla.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.calendar.BusinessCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Against a desk that is walked minute by minute, each agent on its own. */
class ReplyDeskProperties {

  private static final BusinessCalendar HOURS =
      BusinessCalendar.builder(ZoneOffset.UTC)
          .open(DayOfWeek.MONDAY, DayOfWeek.SUNDAY, "10:00", "14:00")
          .build();
  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

  @Property
  void everyMinuteEachFreeAgentTakesTheOldestTicket(
      @ForAll @Size(max = 12) List<@IntRange(max = 900) Integer> arrivals,
      @ForAll @IntRange(min = 1, max = 4) int agents,
      @ForAll @IntRange(min = 1, max = 90) int handling) {
    List<Integer> sorted = arrivals.stream().sorted().toList();
    List<Optional<Instant>> answers =
        new ReplyDesk(agents, Duration.ofMinutes(handling), HOURS)
            .answers(sorted.stream().map(ReplyDeskProperties::minute).toList());
    assertThat(answers).isEqualTo(walk(sorted, agents, handling));
  }

  private static Instant minute(int minute) {
    return START.plus(Duration.ofMinutes(minute));
  }

  @SuppressWarnings({"rawtypes", "unchecked"}) // An array of answers.
  private static List<Optional<Instant>> walk(List<Integer> arrivals, int agents, int handling) {
    Optional<Instant>[] answers = new Optional[arrivals.size()];
    int[] left = new int[agents];
    int[] ticket = new int[agents];
    int next = 0;
    int done = 0;
    for (int minute = 0; done < answers.length; minute++) {
      boolean open = HOURS.isOpen(minute(minute));
      for (int agent = 0; agent < agents; agent++) {
        if (left[agent] == 0 && next < answers.length && arrivals.get(next) <= minute) {
          ticket[agent] = next++;
          left[agent] = handling;
        }
        if (open && left[agent] > 0 && --left[agent] == 0) {
          answers[ticket[agent]] = Optional.of(minute(minute + 1));
          done++;
        }
      }
    }
    return Arrays.asList(answers);
  }
}
