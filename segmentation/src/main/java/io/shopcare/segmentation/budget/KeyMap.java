package io.shopcare.segmentation.budget;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Values by key, of which a changed copy costs O(log n): a state in which thousands of customers
 * have their share is not copied for each of them. A trie over the bits of the hash code; keys of
 * equal hash codes are chained. Immutable and thread-safe.
 */
final class KeyMap<V> {

  private static final int BITS = 5;
  private static final int MASK = (1 << BITS) - 1;

  private final @Nullable Node<V> root;

  private KeyMap(@Nullable Node<V> root) {
    this.root = root;
  }

  static <V> KeyMap<V> empty() {
    return new KeyMap<>(null);
  }

  KeyMap<V> with(String key, V value) {
    return new KeyMap<>(put(root, 0, new Leaf<>(key, value, null)));
  }

  @Nullable V get(String key) {
    int hash = key.hashCode();
    Node<V> node = root;
    for (int bits = hash; node instanceof Branch<V> branch; bits >>>= BITS) {
      node = branch.child(bits & MASK);
    }
    for (Leaf<V> leaf = (Leaf<V>) node; leaf != null; leaf = leaf.next) {
      if (leaf.key.equals(key)) {
        return leaf.value;
      }
    }
    return null;
  }

  void forEach(Consumer<? super V> action) {
    visit(root, action);
  }

  private static <V> void visit(@Nullable Node<V> node, Consumer<? super V> action) {
    if (node instanceof Branch<V> branch) {
      for (Node<V> child : branch.children) {
        visit(child, action);
      }
    } else {
      for (Leaf<V> leaf = (Leaf<V>) node; leaf != null; leaf = leaf.next) {
        action.accept(leaf.value);
      }
    }
  }

  /** As deep as a hash code has bits: seven levels. */
  private static <V> Node<V> put(@Nullable Node<V> node, int shift, Leaf<V> leaf) {
    if (node == null) {
      return leaf;
    }
    if (node instanceof Branch<V> branch) {
      int slot = (leaf.key.hashCode() >>> shift) & MASK;
      return branch.with(slot, put(branch.child(slot), shift + BITS, leaf));
    }
    Leaf<V> there = (Leaf<V>) node;
    if (there.key.hashCode() == leaf.key.hashCode()) {
      return new Leaf<>(leaf.key, leaf.value, there.without(leaf.key));
    }
    int slot = (there.key.hashCode() >>> shift) & MASK;
    return put(Branch.of(slot, there), shift, leaf);
  }

  private sealed interface Node<V> {}

  private record Leaf<V>(String key, V value, @Nullable Leaf<V> next) implements Node<V> {

    @Nullable Leaf<V> without(String other) {
      Leaf<V> rest = null;
      for (Leaf<V> leaf = this; leaf != null; leaf = leaf.next) {
        rest = leaf.key.equals(other) ? rest : new Leaf<>(leaf.key, leaf.value, rest);
      }
      return rest;
    }
  }

  /** Children in the order of their slots; a bit for each slot that has one. */
  private static final class Branch<V> implements Node<V> {

    private final int slots;
    private final Node<V>[] children;

    private Branch(int slots, Node<V>[] children) {
      this.slots = slots;
      this.children = children;
    }

    static <V> Branch<V> of(int slot, Node<V> child) {
      Node<V>[] children = nodes(1);
      children[0] = child;
      return new Branch<>(1 << slot, children);
    }

    @SuppressWarnings("unchecked") // An array of a generic type cannot be made otherwise.
    private static <V> Node<V>[] nodes(int length) {
      return (Node<V>[]) new Node<?>[length];
    }

    private int index(int slot) {
      return Integer.bitCount(slots & ((1 << slot) - 1));
    }

    @Nullable Node<V> child(int slot) {
      return (slots & (1 << slot)) == 0 ? null : children[index(slot)];
    }

    Branch<V> with(int slot, Node<V> child) {
      int index = index(slot);
      if ((slots & (1 << slot)) != 0) {
        Node<V>[] changed = children.clone();
        changed[index] = child;
        return new Branch<>(slots, changed);
      }
      Node<V>[] more = nodes(children.length + 1);
      System.arraycopy(children, 0, more, 0, index);
      more[index] = child;
      System.arraycopy(children, index, more, index + 1, children.length - index);
      return new Branch<>(slots | (1 << slot), more);
    }
  }
}
