package org.ecs.mediation.soap;

import java.util.List;

/** The elements of a message or of a group within it, in the order of the schema. */
record Form(String name, List<Part> parts) {

  /** What is between the tags. */
  enum Kind {
    TEXT,
    INTEGER,
    DECIMAL,
    FLAG,
    TIME,
    GROUP
  }

  /** Where it is written. */
  enum Place {
    ELEMENT,
    ATTRIBUTE,
    /** The text of the group's own element. */
    CONTENT
  }

  /** How often it occurs. */
  enum Times {
    ONCE,
    /** None is an empty list. */
    ANY,
    /** None is a mistake. */
    SOME
  }

  /**
   * One of the elements.
   *
   * @param form the name of the form, of a GROUP
   */
  record Part(String name, Kind kind, Place place, Times times, String form) {

    boolean isList() {
      return times != Times.ONCE;
    }
  }
}
