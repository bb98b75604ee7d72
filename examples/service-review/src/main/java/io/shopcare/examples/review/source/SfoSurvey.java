package io.shopcare.examples.review.source;

import io.shopcare.examples.review.source.SurveyAnswer.Question;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/**
 * The passenger surveys of an airport ({@code sfo_survey}), a file a year, each with its own
 * columns. Codes are handed on as they stand: which of them are no answer is a matter of
 * configuration, not of reading.
 */
public final class SfoSurvey {

  private static final Map<String, Question> QUESTIONS =
      Map.of("Q7ALL", Question.SATISFACTION, "NETPRO", Question.RECOMMENDATION);

  private SfoSurvey() {}

  /** The files of the years 2014 to 2018 that are there. */
  public static List<Path> files(Path data) {
    List<Path> files = new ArrayList<>();
    for (int year = 2014; year <= 2018; year++) {
      Path file = data.resolve("sfo_survey").resolve(year + "_SFO_Customer_Survey.csv.gz");
      if (Files.exists(file)) {
        files.add(file);
      }
    }
    return files;
  }

  /** Reads the answers to both questions; a year without a question has none to it. */
  public static List<SurveyAnswer> read(Path data, Rejections rejections, Progress progress) {
    List<SurveyAnswer> answers = new ArrayList<>();
    for (Path path : files(data)) {
      CsvFile file = new CsvFile(path, progress);
      String year = file.name().substring(0, 4);
      rejections.read(file.name(), file.forEach((line, row) -> add(answers, year, row)));
    }
    if (answers.isEmpty()) {
      rejections.add("sfo_survey", "file.no-question", 1);
    }
    return answers;
  }

  private static void add(List<SurveyAnswer> answers, String year, CSVRecord row) {
    for (Map.Entry<String, Question> question : QUESTIONS.entrySet()) {
      if (row.isMapped(question.getKey())) {
        answers.add(new SurveyAnswer(question.getValue(), year, row.get(question.getKey())));
      }
    }
  }
}
