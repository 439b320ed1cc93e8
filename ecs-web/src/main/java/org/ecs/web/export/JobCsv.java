package org.ecs.web.export;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.ecs.station.job.JobPartRow;
import org.ecs.web.office.JobPage;
import org.jspecify.annotations.Nullable;

/** The parts of a job as a file. */
@WebServlet("/office/stations/job.csv")
public class JobCsv extends HttpServlet {

  private static final long serialVersionUID = 1;
  private static final String HEADER = "station,state,step,note,changedAt";

  @Inject private transient JobPage page;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    CsvAnswer.write(response, "job", HEADER, page::find, JobCsv::values);
  }

  private static List<@Nullable Object> values(JobPartRow row) {
    return Arrays.asList(row.station(), row.state(), row.step(), row.note(), row.changedAt());
  }
}
