package io.shopcare.ticket;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.Limits;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The statuses of a shop or of another help desk, each on exactly one of the eleven states, and the
 * nearest status for the states that it cannot tell apart. Where a state {@linkplain #isExpressible
 * is expressible}, exporting and importing it gives it back. Immutable and thread-safe.
 *
 * @param name of the shop or the help desk
 * @param codes the statuses; of several on one state the first is the one to export
 * @param nearest what to export for states on which there is no status
 */
public record StatusCatalog(String name, List<StatusCode> codes, Map<TicketState, String> nearest)
    implements DomainValue {

  /**
   * Copies the parts and checks that the codes are distinct, without regard to case, and that the
   * nearest are among them.
   *
   * @throws InvalidInputException with code {@code ticket.status.duplicate}, {@code
   *     ticket.status.unknown} or {@code ticket.status.too-many}
   */
  public StatusCatalog {
    codes = List.copyOf(codes);
    nearest = Map.copyOf(nearest);
    if (codes.size() > Limits.LIST_ELEMENTS) {
      throw InvalidInputException.of("ticket.status.too-many").at("codes").build();
    }
    Set<String> known = new HashSet<>();
    for (int i = 0; i < codes.size(); i++) {
      if (!known.add(fold(codes.get(i).code()))) {
        throw InvalidInputException.of("ticket.status.duplicate").at("codes").offset(i).build();
      }
    }
    if (!nearest.values().stream().allMatch(code -> known.contains(fold(code)))) {
      throw InvalidInputException.of("ticket.status.unknown")
          .at("nearest")
          .expected("codes of the catalogue")
          .build();
    }
  }

  /** A catalogue that exports only the states on which there is a status. */
  public static StatusCatalog of(String name, List<StatusCode> codes) {
    return new StatusCatalog(name, codes, Map.of());
  }

  /** The status of that code, without regard to case. */
  public Optional<StatusCode> find(String code) {
    String folded = fold(code);
    return codes.stream().filter(status -> fold(status.code()).equals(folded)).findFirst();
  }

  /** The state that a status of the shop or help desk means. */
  public Optional<TicketState> importState(String code) {
    return find(code).map(StatusCode::state);
  }

  /** The status for a state: its own, else the nearest; empty if there is none. */
  public Optional<StatusCode> export(TicketState state) {
    return codes.stream()
        .filter(status -> status.state() == state)
        .findFirst()
        .or(() -> Optional.ofNullable(nearest.get(state)).flatMap(this::find));
  }

  /** Whether exporting the state and importing it again gives it back. */
  public boolean isExpressible(TicketState state) {
    return export(state).filter(status -> status.state() == state).isPresent();
  }

  private static String fold(String code) {
    return code.strip().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads a table of states and codes such as {@code "OPEN = open; PENDING = pending, answered;
   * ON_HOLD ~ pending"}: {@code =} for a state that the codes mean, {@code ~} for one that is
   * written as the nearest.
   */
  static StatusCatalog read(String name, String table) {
    List<StatusCode> codes = new ArrayList<>();
    Map<TicketState, String> nearest = new EnumMap<>(TicketState.class);
    for (String line : table.strip().lines().toList()) {
      int sign = Math.max(line.indexOf('='), line.indexOf('~'));
      TicketState state = TicketState.valueOf(line.substring(0, sign).strip());
      String right = line.substring(sign + 1);
      if (line.charAt(sign) == '~') {
        nearest.put(state, right.strip());
      } else {
        for (String code : List.of(right.split(",", -1))) {
          codes.add(new StatusCode(code.strip(), state, Map.of()));
        }
      }
    }
    return new StatusCatalog(name, codes, nearest);
  }
}
