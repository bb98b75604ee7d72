package io.shopcare.jackson.sample;

import io.shopcare.DomainValue;
import java.util.List;

/** A class with a factory; what it computes is no part of it. */
public final class Shelf implements DomainValue {

  private static final long serialVersionUID = 1L;

  private final Sku[] skus;
  private final int height;

  private Shelf(Sku[] skus, int height) {
    this.skus = skus;
    this.height = height;
  }

  /** A shelf at the given height. */
  public static Shelf of(List<Sku> skus, int height) {
    return new Shelf(skus.toArray(new Sku[0]), height);
  }

  /** A shelf on the floor: takes less than there is. */
  public static Shelf of(List<Sku> skus) {
    return of(skus, 0);
  }

  /** What is on it. */
  public List<Sku> skus() {
    return List.of(skus);
  }

  /** How high it is. */
  public int height() {
    return height;
  }

  /** How much is on it. */
  public int size() {
    return skus.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Shelf that && that.skus().equals(skus()) && that.height == height;
  }

  @Override
  public int hashCode() {
    return skus().hashCode() + height;
  }
}
