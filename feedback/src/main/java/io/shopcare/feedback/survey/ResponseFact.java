package io.shopcare.feedback.survey;

import io.shopcare.DomainValue;

/** Something that happened to a response. */
public sealed interface ResponseFact extends DomainValue {

  /** The response. */
  String responseId();

  /**
   * It came, or came again.
   *
   * @param response as it is now
   */
  record Received(Response response) implements ResponseFact {
    @Override
    public String responseId() {
      return response.id();
    }
  }

  /**
   * It was taken back, for good: by the customer, by an erasure, or as not genuine.
   *
   * @param responseId of the response, which may come later
   */
  record Retracted(String responseId) implements ResponseFact {}
}
