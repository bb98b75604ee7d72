package io.shopcare.jackson.sample;

import java.util.List;

/** A value with a builder by hand, a hidden implementation and an inherited accessor. */
public interface Rack extends Identified<Sku> {

  /** The place. */
  int aisle();

  /** Starts a rack. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Rack}. */
  final class Builder {

    private List<Sku> ids = List.of();
    private int aisle;

    private Builder() {}

    /** Sets the identifiers. */
    public void ids(List<Sku> all) {
      ids = List.copyOf(all);
    }

    /** Sets the place. */
    public Builder aisle(int number) {
      aisle = number;
      return this;
    }

    /** Makes the rack. */
    public Rack build() {
      return new HiddenRack(ids, aisle);
    }
  }
}

/** The implementation. */
record HiddenRack(List<Sku> ids, int aisle) implements Rack {}
