package io.shopcare.jackson;

/** A type that no convention gives a JSON form: a defect of the program, not of a document. */
final class NoFormException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  NoFormException(String message) {
    super(message);
  }
}
