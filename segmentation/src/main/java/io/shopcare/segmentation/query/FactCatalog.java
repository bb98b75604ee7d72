package io.shopcare.segmentation.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A {@link FactReader} by names. Immutable and thread-safe if the code in it is.
 *
 * <pre>{@code
 * FactReader<Customer> reader = FactCatalog.<Customer>builder()
 *     .number("number_of_orders", Customer::orderCount)
 *     .list("customer_tags", Customer::tags)
 *     .rows("orders_placed", Customer::orders, FactCatalog.<Sale>builder()
 *         .number("date", Sale::epochSecond).build())
 *     .build();
 * }</pre>
 *
 * @param <T> what facts are read off
 */
public final class FactCatalog<T> implements FactReader<T> {

  private final Map<String, NumberFact<T>> numbers;
  private final Map<String, TextFact<T>> texts;
  private final Map<String, ListFact<T>> lists;
  private final Map<String, Rows<T, ?>> rows;

  private FactCatalog(Builder<T> parts) {
    this.numbers = Map.copyOf(parts.numbers);
    this.texts = Map.copyOf(parts.texts);
    this.lists = Map.copyOf(parts.lists);
    this.rows = Map.copyOf(parts.rows);
  }

  @Override
  public Optional<NumberFact<T>> number(SegmentAttribute attribute) {
    return Optional.ofNullable(numbers.get(attribute.name()));
  }

  @Override
  public Optional<TextFact<T>> text(SegmentAttribute attribute) {
    return Optional.ofNullable(texts.get(attribute.name()));
  }

  @Override
  public Optional<ListFact<T>> list(SegmentAttribute attribute) {
    return Optional.ofNullable(lists.get(attribute.name()));
  }

  @Override
  public Optional<Rows<T, ?>> rows(String function) {
    return Optional.ofNullable(rows.get(function));
  }

  /** Starts a catalogue. */
  public static <T> Builder<T> builder() {
    return new Builder<>();
  }

  /**
   * Builds a {@link FactCatalog}; of a name given twice the last counts.
   *
   * @param <T> what facts are read off
   */
  public static final class Builder<T> {

    private final Map<String, NumberFact<T>> numbers = new LinkedHashMap<>();
    private final Map<String, TextFact<T>> texts = new LinkedHashMap<>();
    private final Map<String, ListFact<T>> lists = new LinkedHashMap<>();
    private final Map<String, Rows<T, ?>> rows = new LinkedHashMap<>();

    private Builder() {}

    /** Adds a number, an amount, a date or a flag, as {@link NumberFact} says. */
    public Builder<T> number(String name, NumberFact<T> fact) {
      numbers.put(name, fact);
      return this;
    }

    /** Adds a text. */
    public Builder<T> text(String name, TextFact<T> fact) {
      texts.put(name, fact);
      return this;
    }

    /** Adds a list of texts. */
    public Builder<T> list(String name, ListFact<T> fact) {
      lists.put(name, fact);
      return this;
    }

    /** Adds the rows of a function. */
    public <R> Builder<T> rows(String function, Function<T, List<R>> list, FactReader<R> reader) {
      rows.put(function, Rows.of(list, reader));
      return this;
    }

    /** Builds the catalogue. */
    public FactCatalog<T> build() {
      return new FactCatalog<>(this);
    }
  }
}
