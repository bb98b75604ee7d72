package io.shopcare.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class TicketReplayTest {

  private static final Instant T = Instant.parse("2026-03-02T09:00:00Z");
  private static final TicketReplay REPLAY = TicketReplay.of(TicketWorkflow.standard());

  /** States of the public log; the code -100 says nothing. */
  private static final Map<String, TicketState> STATES =
      Map.of(
          "New", TicketState.NEW,
          "Active", TicketState.OPEN,
          "Awaiting User Info", TicketState.PENDING,
          "Awaiting Problem", TicketState.ON_HOLD,
          "Awaiting Vendor", TicketState.ON_HOLD,
          "Awaiting Evidence", TicketState.ON_HOLD,
          "Resolved", TicketState.SOLVED,
          "Closed", TicketState.CLOSED);

  private static TicketEvent moved(long version, TicketState to, TicketCommandType cause) {
    return new TicketEvent(version, T, Actor.system(), new TicketFact.Moved(to, cause));
  }

  private static TicketEvent moved(long version, TicketState to) {
    return new TicketEvent(version, T, Actor.system(), new TicketFact.Moved(to, null));
  }

  private static TicketEvent opened() {
    return new TicketEvent(
        0, T, Actor.system(), new TicketFact.Opened("t", null, Channel.INTERNAL, Priority.NORMAL));
  }

  @Test
  void tellsWhereALogLeftTheRules() {
    ReplayedTicket replayed =
        REPLAY.replay(
            List.of(
                opened(),
                moved(1, TicketState.OPEN),
                moved(2, TicketState.NEW),
                moved(3, TicketState.SOLVED, TicketCommandType.SOLVE),
                moved(4, TicketState.OPEN, TicketCommandType.WAKE)));
    assertThat(replayed.deviations())
        .containsExactly(
            new Deviation(2, TicketState.OPEN, TicketState.NEW, null),
            new Deviation(4, TicketState.SOLVED, TicketState.OPEN, TicketCommandType.WAKE));
    assertThat(replayed.history().ticket().state()).isEqualTo(TicketState.OPEN);
    assertThat(replayed.history().ticket().reopens()).isEqualTo(1);
  }

  @Test
  void aFactThatNamesItsCommandIsJudgedByIt() {
    TicketEvent held =
        new TicketEvent(
            1, T, Actor.system(), new TicketFact.Held("x", OwedBy.SHOP, T.plusSeconds(9)));
    assertThat(REPLAY.replay(List.of(opened(), held)).deviations()).isEmpty();
    assertThat(REPLAY.replay(List.of(opened(), moved(1, TicketState.SOLVED), held)).deviations())
        .containsExactly(
            new Deviation(2, TicketState.SOLVED, TicketState.ON_HOLD, TicketCommandType.HOLD));
  }

  @Test
  void foldsAPublicLogOf141712EventsWithTheFiguresThatWereComputedElsewhere() throws IOException {
    Path log = data().resolve("incident_event_log/incident_event_log.csv.gz");
    assumeTrue(Files.exists(log), "the incident log of the UCI repository (498) is not there");
    Map<String, List<TicketEvent>> logs = read(log);
    assertThat(logs).hasSize(24_918);
    long fromClosed = 0;
    long reopens = 0;
    long unknown = 0;
    for (List<TicketEvent> events : logs.values()) {
      ReplayedTicket replayed = REPLAY.replay(events);
      assertThat(replayed.history().events()).hasSameSizeAs(events);
      reopens += replayed.history().ticket().reopens() > 0 ? 1 : 0;
      for (Deviation deviation : replayed.deviations()) {
        unknown += TicketTable.moves(deviation.from(), deviation.to()) ? 1 : 0;
        fromClosed += deviation.from() == TicketState.CLOSED ? 1 : 0;
      }
    }
    assertThat(unknown).isZero();
    assertThat(reopens).isPositive();
    assertThat(fromClosed).isNotNegative();
  }

  private static Path data() {
    String stated = System.getProperty("shopcare.data");
    String known = stated != null ? stated : System.getenv("SHOPCARE_DATA");
    return known != null
        ? Path.of(known)
        : Path.of(System.getProperty("shopcare.root", "."), "..", "shared", "data");
  }

  private static Map<String, List<TicketEvent>> read(Path file) throws IOException {
    Map<String, List<TicketEvent>> logs = new LinkedHashMap<>();
    long rows = 0;
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      in.readLine();
      for (Optional<String> line = line(in); line.isPresent(); line = line(in)) {
        List<String> cells = List.of(line.get().split(",", 3));
        List<TicketEvent> log = logs.computeIfAbsent(cells.get(0), id -> new ArrayList<>());
        if (log.isEmpty()) {
          log.add(opened());
        }
        TicketState state = STATES.get(cells.get(1).replace("\"", ""));
        if (state != null) {
          log.add(moved(log.size(), state));
        }
        rows++;
      }
    }
    assertThat(rows).isEqualTo(141_712);
    return logs;
  }

  private static Optional<String> line(BufferedReader in) throws IOException {
    return Optional.ofNullable(in.readLine());
  }
}
