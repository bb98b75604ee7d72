package io.shopcare.examples.review.source;

import io.shopcare.ticket.Actor;
import io.shopcare.ticket.Channel;
import io.shopcare.ticket.Priority;
import io.shopcare.ticket.TicketEvent;
import io.shopcare.ticket.TicketFact;
import io.shopcare.ticket.TicketState;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The audit log of an incident desk ({@code incident_event_log}): a row is an update and says in
 * which state the incident was, in file order. Its clock has no zone and is read as UTC. States
 * that the desk does not name are rejected; attributes that a row repeats from the future ({@code
 * resolved_at}) are read as attributes, never as events.
 */
public final class IncidentLog {

  /** Folder and file below the data folder. */
  public static final Path FILE = Path.of("incident_event_log", "incident_event_log.csv.gz");

  /** The log names none; in this one its hours are what they say. */
  public static final ZoneId ZONE = ZoneOffset.UTC;

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

  private static final Map<String, Priority> PRIORITIES =
      Map.of("1", Priority.URGENT, "2", Priority.HIGH, "3", Priority.NORMAL, "4", Priority.LOW);

  private static final Map<String, Channel> CHANNELS =
      Map.of(
          "Phone", Channel.PHONE,
          "IVR", Channel.PHONE,
          "Email", Channel.EMAIL,
          "Self service", Channel.CONTACT_FORM,
          "Direct opening", Channel.INTERNAL);

  private final Map<String, Incident> incidents = new LinkedHashMap<>();
  private final Rejections rejections;

  private IncidentLog(Rejections rejections) {
    this.rejections = rejections;
  }

  /** Reads the log; rows that cannot be used go to the rejections. */
  public static List<TicketRecord> read(Path data, Rejections rejections, Progress progress) {
    IncidentLog log = new IncidentLog(rejections);
    CsvFile file = new CsvFile(data.resolve(FILE), progress);
    rejections.read(file.name(), file.forEach((line, row) -> log.add(file.name(), line, row)));
    return log.incidents.values().stream().map(Incident::toRecord).toList();
  }

  private void add(String file, long line, CSVRecord row) {
    Instant at = moment(row.get("sys_updated_at"));
    Instant openedAt = moment(row.get("opened_at"));
    if (at == null || openedAt == null) {
      rejections.add(file, "row.no-time", line);
      return;
    }
    Priority priority = PRIORITIES.get(row.get("priority"));
    if (priority == null) {
      rejections.add(file, "row.unknown-priority", line);
      return;
    }
    Incident incident =
        incidents.computeIfAbsent(
            row.get("number"), id -> new Incident(id, openedAt, channel(row), priority));
    TicketState state = STATES.get(row.get("incident_state"));
    if (state == null) {
      rejections.add(file, "row.unknown-state", line);
      return;
    }
    incident.update(at, state, priority, row.get("assigned_to"), row.get("closed_code"));
    incident.attributes(moment(row.get("resolved_at")), row.get("made_sla").equals("true"));
  }

  private static Channel channel(CSVRecord row) {
    return CHANNELS.getOrDefault(row.get("contact_type"), Channel.INTERNAL);
  }

  /** Reads {@code d/M/yyyy HH:mm}; null for {@code ?} and for what is no moment. */
  static @Nullable Instant moment(String text) {
    int slash = text.indexOf('/');
    int second = text.indexOf('/', slash + 1);
    int blank = text.indexOf(' ', second + 1);
    int colon = text.indexOf(':', blank + 1);
    if (slash < 1 || second < 0 || blank < 0 || colon < 0 || text.length() > 16) {
      return null;
    }
    try {
      return LocalDateTime.of(
              Integer.parseInt(text, second + 1, blank, 10),
              Integer.parseInt(text, slash + 1, second, 10),
              Integer.parseInt(text, 0, slash, 10),
              Integer.parseInt(text, blank + 1, colon, 10),
              Integer.parseInt(text, colon + 1, text.length(), 10))
          .atZone(ZONE)
          .toInstant();
    } catch (DateTimeException | NumberFormatException e) {
      return null;
    }
  }

  /** One incident while its rows come in. */
  private static final class Incident {

    private final String id;
    private final List<TicketEvent> events = new ArrayList<>();
    private Priority priority;
    private String assignee = "?";
    private @Nullable Instant resolvedAt;
    private boolean metTarget;

    Incident(String id, Instant openedAt, Channel channel, Priority priority) {
      this.id = id;
      this.priority = priority;
      happened(openedAt, Actor.system(), new TicketFact.Opened(id, null, channel, priority));
    }

    void update(
        Instant at, TicketState next, Priority nextPriority, String nextAssignee, String code) {
      if (nextPriority != priority) {
        priority = nextPriority;
        happened(at, Actor.system(), new TicketFact.PrioritySet(nextPriority));
      }
      if (!nextAssignee.equals(assignee) && !nextAssignee.equals("?")) {
        assignee = nextAssignee;
        happened(at, Actor.system(), new TicketFact.Assigned(nextAssignee));
      }
      TicketFact fact =
          next == TicketState.SOLVED
              ? new TicketFact.Solved(code, null)
              : new TicketFact.Moved(next, null);
      happened(at, Actor.agent(assignee), fact);
    }

    void attributes(@Nullable Instant resolved, boolean met) {
      resolvedAt = resolved;
      metTarget = met;
    }

    private void happened(Instant at, Actor actor, TicketFact fact) {
      events.add(new TicketEvent(events.size(), at, actor, fact));
    }

    TicketRecord toRecord() {
      return new TicketRecord(id, events, resolvedAt, metTarget);
    }
  }
}
