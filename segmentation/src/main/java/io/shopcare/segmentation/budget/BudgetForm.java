package io.shopcare.segmentation.budget;

import io.shopcare.InvalidInputException;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parts of a budget of which the others follow: what is compared and written. */
record BudgetForm(
    BudgetPolicy policy,
    long limit,
    boolean closed,
    @Nullable Instant clock,
    long forgotten,
    List<BudgetHold> holds,
    List<BudgetCommand> commands)
    implements Serializable {

  BudgetForm {
    holds = List.copyOf(holds);
    commands = List.copyOf(commands);
    if (limit < 0 || forgotten < 0) {
      throw InvalidInputException.of("budget.limit.range")
          .at("limit")
          .expected("not negative")
          .build();
    }
  }

  static BudgetForm of(BudgetBook book) {
    List<BudgetHold> holds = new ArrayList<>();
    book.holds.forEach(holds::add);
    holds.sort(Comparator.comparing(BudgetHold::key));
    List<BudgetCommand> commands = new ArrayList<>();
    book.commands.forEach(commands::add);
    commands.sort(Comparator.comparing(BudgetCommand::key));
    return new BudgetForm(
        book.policy, book.limit, book.closed, book.clock, book.forgotten, holds, commands);
  }

  /** With some reservations forgotten, and with them their refunds. */
  BudgetForm with(long forgotten, List<BudgetHold> kept) {
    Set<String> keys = kept.stream().map(BudgetHold::key).collect(Collectors.toSet());
    List<BudgetCommand> left =
        commands.stream()
            .filter(c -> !(c instanceof BudgetCommand.Refund r) || keys.contains(r.reservation()))
            .toList();
    return new BudgetForm(policy, limit, closed, clock, forgotten, kept, left);
  }

  Budget toBudget() {
    BudgetBook book = new BudgetBook(policy);
    book.limit = limit;
    book.closed = closed;
    book.clock = clock;
    book.forgotten = forgotten;
    book.taken = forgotten;
    holds.forEach(book::restore);
    commands.forEach(c -> book.commands = book.commands.with(c.key(), c));
    return new Budget(book);
  }

  private Object readResolve() {
    return toBudget();
  }
}
