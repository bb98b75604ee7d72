package io.shopcare.examples.review.report;

import java.util.ArrayList;
import java.util.List;

/** Figures in rows; the first cell of a row is its heading. */
record Table(List<Text> head, List<List<Text>> rows) {

  /** The chart as a table: a row for each label, a column for each series. */
  static Table of(Text corner, Chart chart) {
    List<Text> head = new ArrayList<>(List.of(corner));
    chart.series().forEach(series -> head.add(series.name()));
    List<List<Text>> rows = new ArrayList<>();
    for (int i = 0; i < chart.labels().size(); i++) {
      List<Text> row = new ArrayList<>(List.of(chart.labels().get(i)));
      for (Chart.Series series : chart.series()) {
        row.add(series.points().get(i).label());
      }
      rows.add(row);
    }
    return new Table(head, rows);
  }

  /** This table with one more column, which has a cell for each row. */
  Table plus(Text name, List<Text> cells) {
    List<Text> longerHead = new ArrayList<>(head);
    longerHead.add(name);
    List<List<Text>> longerRows = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      List<Text> row = new ArrayList<>(rows.get(i));
      row.add(cells.get(i));
      longerRows.add(row);
    }
    return new Table(longerHead, longerRows);
  }

  /** Whether a column holds nothing but numbers, with or without a unit. */
  boolean isNumeric(int column) {
    return rows.stream().map(row -> row.get(column)).allMatch(Table::isNumber);
  }

  // In French the unit always follows the number.
  private static boolean isNumber(Text cell) {
    String text = cell.fr();
    int first = text.startsWith("-") ? 1 : 0;
    boolean digit = text.length() > first && Character.isDigit(text.charAt(first));
    return (digit && !text.contains(", ")) || text.equals("–");
  }
}
