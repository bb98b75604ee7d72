package io.shopcare.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.shopcare.examples.benchmarks.LifeCycle.Facts;
import io.shopcare.examples.benchmarks.MachineDefinition.Row;
import io.shopcare.ticket.TicketCommandType;
import io.shopcare.ticket.TicketState;
import io.shopcare.ticket.TicketWorkflow;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All machines of the benchmark land in the same states, so that it compares equal work. */
class EqualWorkTest {

  @Test
  void theLifeCycleHasEveryPairOfStateAndEventThatTheShippedOneAnswers() {
    List<List<String>> shipped =
        TicketWorkflow.standard().transitions().stream()
            .flatMap(
                row ->
                    row.from().stream().map(from -> List.of(from, row.event(), row.target(from))))
            .toList();
    List<List<String>> rows =
        LifeCycle.DEFINITION.rows().stream()
            .map(row -> List.of(row.from().name(), row.event().name(), row.to().name()))
            .toList();
    assertThat(shipped).containsAll(rows);
    assertThat(rows.stream().map(row -> row.subList(0, 2)))
        .doesNotHaveDuplicates()
        .containsAll(shipped.stream().map(row -> row.subList(0, 2)).toList());
    assertThat(LifeCycle.DEFINITION.rows().stream().filter(row -> row.guard() != null))
        .singleElement()
        .satisfies(row -> assertThat(row.to()).isEqualTo(TicketState.OPEN));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain-java",
        "shopcare",
        "shopcare-by-number",
        "stateless4j",
        "cola",
        "easy-states",
        "squirrel",
        "spring"
      })
  void everyMachineWalksAlike(String peer) {
    Machine<TicketState, TicketCommandType, Facts> machine = WorkflowBenchmark.machine(peer);
    for (List<TicketCommandType> walk : walks()) {
      machine.restore(TicketState.NEW);
      TicketState state = TicketState.NEW;
      for (TicketCommandType event : walk) {
        state = next(state, event, LifeCycle.IN_TIME);
        assertThat(machine.fire(event, LifeCycle.IN_TIME)).as(walk.toString()).isEqualTo(state);
      }
    }
    WorkflowBenchmark benchmark = new WorkflowBenchmark();
    benchmark.peer = peer;
    benchmark.open();
    assertThat(benchmark.refusal()).isEqualTo(TicketState.OPEN);
    assertThat(Stream.generate(benchmark::step).limit(6))
        .containsExactly(
            TicketState.PENDING,
            TicketState.OPEN,
            TicketState.ON_HOLD,
            TicketState.OPEN,
            TicketState.SOLVED,
            TicketState.OPEN);
    assertThat(benchmark.walk()).isEqualTo(TicketState.CLOSED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain-java",
        "shopcare",
        "shopcare-by-number",
        "stateless4j",
        "cola",
        "squirrel",
        "spring"
      })
  void everyMachineThatHasGuardsAnswersEachEventInEachStateAlike(String peer) {
    Machine<TicketState, TicketCommandType, Facts> machine = WorkflowBenchmark.machine(peer);
    for (Facts facts : List.of(LifeCycle.IN_TIME, LifeCycle.TOO_LATE)) {
      for (TicketState state : TicketState.values()) {
        for (TicketCommandType event : TicketCommandType.values()) {
          machine.restore(state);
          assertThat(machine.fire(event, facts))
              .as(state + " " + event + " " + facts)
              .isEqualTo(next(state, event, facts));
        }
      }
    }
  }

  @Test
  void theRoundIsOneAndTheLifeEndsClosed() {
    assertThat(end(TicketState.OPEN, LifeCycle.round())).isEqualTo(TicketState.OPEN);
    assertThat(end(TicketState.NEW, LifeCycle.life())).isEqualTo(TicketState.CLOSED);
  }

  private static TicketState end(TicketState from, TicketCommandType... events) {
    TicketState state = from;
    for (TicketCommandType event : events) {
      state = next(state, event, LifeCycle.IN_TIME);
    }
    return state;
  }

  /** What the rows say, read one by one. */
  private static TicketState next(TicketState state, TicketCommandType event, Facts facts) {
    for (Row<TicketState, TicketCommandType, Facts> row : LifeCycle.DEFINITION.rows()) {
      if (row.from() == state
          && row.event() == event
          && (row.guard() == null || row.guard().test(facts))) {
        return row.to();
      }
    }
    return state;
  }

  /** The two walks of the benchmark and fifty at random, of forty events each. */
  private static List<List<TicketCommandType>> walks() {
    List<List<TicketCommandType>> walks = new ArrayList<>();
    walks.add(List.of(LifeCycle.life()));
    Random random = new Random(20_261_121);
    TicketCommandType[] events = TicketCommandType.values();
    for (int i = 0; i < 50; i++) {
      walks.add(random.ints(40, 0, events.length).mapToObj(n -> events[n]).toList());
    }
    return walks;
  }
}
