package org.ecs.ws.contract;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.ecs.station.job.JobLists;
import org.ecs.station.job.StationJobs;
import org.ecs.ws.contract.stationadministration.v1.GetJob;
import org.ecs.ws.contract.stationadministration.v1.GetJobResponse;
import org.ecs.ws.contract.stationadministration.v1.ListJobs;
import org.ecs.ws.contract.stationadministration.v1.ListJobsResponse;
import org.ecs.ws.contract.stationadministration.v1.ResumeJob;
import org.ecs.ws.contract.stationadministration.v1.ResumeJobResponse;
import org.ecs.ws.contract.stationadministration.v1.StartJob;
import org.ecs.ws.contract.stationadministration.v1.StartJobResponse;
import org.ecs.ws.contract.stationadministration.v1.StopJob;
import org.ecs.ws.contract.stationadministration.v1.StopJobResponse;

/** Jobs over many stations, in the words of the contract {@code StationAdministration}. */
@Dependent
class StationJobsAsked {

  @Inject private StationJobs jobs;
  @Inject private JobLists jobLists;

  StartJobResponse startJob(StartJob asked) {
    StartJobResponse answer = new StartJobResponse();
    answer.setJob(CommandWords.job(jobs.start(CommandWords.newJob(asked))));
    return answer;
  }

  GetJobResponse getJob(GetJob asked) {
    GetJobResponse answer = new GetJobResponse();
    answer.setJob(CommandWords.job(jobLists.get(asked.getJob())));
    var parts = jobLists.parts(asked.getJob(), asked.getState(), asked.getFirst(), asked.getSize());
    answer.getPart().addAll(parts.map(CommandWords::part).rows());
    answer.setTotal(parts.total());
    return answer;
  }

  ListJobsResponse listJobs(ListJobs asked) {
    var found = jobLists.find(asked.getFirst(), asked.getSize()).map(CommandWords::job);
    ListJobsResponse answer = new ListJobsResponse();
    answer.getJob().addAll(found.rows());
    answer.setTotal(found.total());
    return answer;
  }

  StopJobResponse stopJob(StopJob asked) {
    StopJobResponse answer = new StopJobResponse();
    answer.setJob(CommandWords.job(jobs.stop(asked.getJob())));
    return answer;
  }

  ResumeJobResponse resumeJob(ResumeJob asked) {
    ResumeJobResponse answer = new ResumeJobResponse();
    answer.setJob(CommandWords.job(jobs.resume(asked.getJob())));
    return answer;
  }
}
