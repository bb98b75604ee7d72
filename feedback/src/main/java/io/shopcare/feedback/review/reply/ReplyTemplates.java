package io.shopcare.feedback.review.reply;

import java.util.Set;

/** Templates in English and French to start from: acknowledge, feel with, remedy, follow up. */
public final class ReplyTemplates {

  /** To somebody who was disappointed. */
  public static final ReplyTemplate SORRY =
      ReplyTemplate.builder("sorry")
          .putTexts(
              "en",
              "Dear {name}, thank you for telling us about {issue}. We are sorry that it went so."
                  + " This is what we do now: {remedy}. A person is there for you: {contact}.")
          .putTexts(
              "fr",
              "Bonjour {name}, merci de nous avoir parlé de ceci : {issue}. Nous regrettons ce qui"
                  + " s’est passé. Voici ce que nous faisons : {remedy}. Une personne est là pour"
                  + " vous : {contact}.")
          .build();

  /** To somebody who was pleased. */
  public static final ReplyTemplate THANKS =
      ReplyTemplate.builder("thanks")
          .mandatory(Set.of(ReplySlot.NAME, ReplySlot.ISSUE))
          .putTexts("en", "Dear {name}, thank you for your words about {issue}.")
          .putTexts("fr", "Bonjour {name}, merci pour vos mots sur ceci : {issue}.")
          .build();

  private ReplyTemplates() {}
}
