package io.shopcare.sla.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.ticket.TicketEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Following a ticket event by event is evaluating it as a whole. */
class SlaIncrementalProperties {

  private static final SlaEngine ENGINE = RandomCase.ENGINE;

  @Provide
  Arbitrary<RandomCase> cases() {
    return Arbitraries.randomValue(RandomCase::of);
  }

  @Property
  void whateverTheOrderAndWheneverOneLooks(
      @ForAll @Size(7) List<@From("cases") RandomCase> cases, @ForAll Random random) {
    for (RandomCase given : cases) {
      SlaState state = ENGINE.start(given.policies(), given.context());
      for (TicketEvent event : almostInOrder(given.history(), random)) {
        state = ENGINE.apply(state, event);
      }
      assertThat(state.events()).containsExactlyInAnyOrderElementsOf(given.history());
      Instant opened = given.history().get(0).at();
      for (int i = 0; i < 5; i++) {
        Instant asOf = opened.plus(Duration.ofMinutes(random.nextInt(12_000) - 10));
        assertThat(ENGINE.evaluate(state, asOf))
            .isEqualTo(ENGINE.evaluate(given.history(), given.policies(), given.context(), asOf));
      }
    }
  }

  /** Most events in their order, some late, sometimes in no order at all. */
  private static List<TicketEvent> almostInOrder(List<TicketEvent> history, Random random) {
    List<TicketEvent> events = new ArrayList<>(history);
    if (random.nextInt(4) == 0) {
      Collections.shuffle(events, random);
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      Collections.swap(events, random.nextInt(events.size()), random.nextInt(events.size()));
    }
    return events;
  }

  @Property
  void anEarlierStateIsNotTouchedByWhatComesLater(@ForAll("cases") RandomCase given) {
    SlaState state = ENGINE.start(given.policies(), given.context());
    List<SlaState> states = new ArrayList<>();
    List<SlaReport> reports = new ArrayList<>();
    for (TicketEvent event : given.history()) {
      state = ENGINE.apply(state, event);
      states.add(state);
      reports.add(ENGINE.evaluate(state, given.asOf()));
    }
    for (int i = 0; i < states.size(); i++) {
      assertThat(ENGINE.evaluate(states.get(i), given.asOf())).isEqualTo(reports.get(i));
    }
  }
}
