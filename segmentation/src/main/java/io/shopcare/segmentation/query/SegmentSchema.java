package io.shopcare.segmentation.query;

import io.shopcare.DomainValue;
import io.shopcare.InvalidInputException;
import io.shopcare.internal.ValueStyle;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.immutables.value.Value;

/**
 * The names that a query may use and what they hold. Data only: how a value is read is said by a
 * {@link FactReader}. Hosts add attributes and functions of their own to a built-in schema:
 *
 * <pre>{@code
 * SegmentSchema ours = SegmentSchema.builder().from(SegmentSchema.extended())
 *     .addAttributes(SegmentAttribute.of("newsletter_topics", ValueType.TAG_LIST)).build();
 * }</pre>
 *
 * Immutable and thread-safe.
 */
@ValueStyle
@Value.Immutable
public interface SegmentSchema extends DomainValue {

  /** Version of the serial form. */
  long serialVersionUID = 1L;

  /** Attributes of customers. */
  List<SegmentAttribute> attributes();

  /** Functions. */
  List<SegmentFunction> functions();

  /**
   * Beginnings of the names of custom attributes, each known without being listed, such as {@code
   * customer.metafields.}; its literals say what it holds, and a value of another type is none of
   * those that they name. Listed with its type, it holds that and nothing else.
   */
  List<String> openPrefixes();

  /** Other beginnings of names, each read as the one it stands for. */
  List<SegmentAlias> aliases();

  /** The attributes and functions of Shopify's language. */
  static SegmentSchema shopify() {
    return ShopSchema.SHOPIFY;
  }

  /**
   * The same, and what shops know from elsewhere: refunds, returns, average order value, late
   * deliveries, open tickets, the last survey answers, and stable random buckets.
   */
  static SegmentSchema extended() {
    return ShopSchema.EXTENDED;
  }

  /** The attribute of a name, a custom one included. */
  default Optional<SegmentAttribute> attribute(String name) {
    SegmentAttribute known = attributesByName().get(name);
    if (known == null && openPrefixes().stream().anyMatch(name::startsWith)) {
      return Optional.of(SegmentAttribute.of(name, ValueType.OPEN));
    }
    return Optional.ofNullable(known);
  }

  /** The function of a name. */
  default Optional<SegmentFunction> function(String name) {
    return Optional.ofNullable(functionsByName().get(name));
  }

  /** The name that a written one stands for. */
  default String resolve(String written) {
    for (SegmentAlias alias : aliases()) {
      if (written.startsWith(alias.prefix())) {
        return alias.target() + written.substring(alias.prefix().length());
      }
    }
    return written;
  }

  /** The attributes by name. */
  @Value.Lazy
  default SortedMap<String, SegmentAttribute> attributesByName() {
    SortedMap<String, SegmentAttribute> byName = new TreeMap<>();
    attributes().forEach(attribute -> byName.put(attribute.name(), attribute));
    return Collections.unmodifiableSortedMap(byName);
  }

  /** The functions by name. */
  @Value.Lazy
  default SortedMap<String, SegmentFunction> functionsByName() {
    SortedMap<String, SegmentFunction> byName = new TreeMap<>();
    functions().forEach(function -> byName.put(function.name(), function));
    return Collections.unmodifiableSortedMap(byName);
  }

  /** All names. */
  @Value.Lazy
  default SortedSet<String> names() {
    SortedSet<String> names = new TreeSet<>(attributesByName().keySet());
    functions().forEach(function -> names.add(function.name()));
    return Collections.unmodifiableSortedSet(names);
  }

  /**
   * Checks that each name is there once.
   *
   * @throws InvalidInputException with code {@code segment.schema.duplicate}
   */
  @Value.Check
  default void check() {
    Set<String> names = new HashSet<>();
    attributes().forEach(attribute -> requireNew(names, attribute.name()));
    functions().forEach(function -> requireNew(names, function.name()));
  }

  private static void requireNew(Set<String> names, String name) {
    if (!names.add(name)) {
      throw InvalidInputException.of("segment.schema.duplicate").at("name").build();
    }
  }

  /** Starts an empty schema. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link SegmentSchema}. */
  final class Builder extends ImmutableSegmentSchema.Builder {
    Builder() {}
  }
}
