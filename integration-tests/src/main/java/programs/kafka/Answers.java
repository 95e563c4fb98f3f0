package programs.kafka;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.message.ApiVersionsResponseData;
import org.apache.kafka.common.message.FetchRequestData;
import org.apache.kafka.common.message.FetchResponseData;
import org.apache.kafka.common.message.FindCoordinatorResponseData;
import org.apache.kafka.common.message.HeartbeatResponseData;
import org.apache.kafka.common.message.InitProducerIdResponseData;
import org.apache.kafka.common.message.JoinGroupRequestData;
import org.apache.kafka.common.message.JoinGroupResponseData;
import org.apache.kafka.common.message.LeaveGroupResponseData;
import org.apache.kafka.common.message.ListOffsetsRequestData;
import org.apache.kafka.common.message.ListOffsetsResponseData;
import org.apache.kafka.common.message.MetadataRequestData;
import org.apache.kafka.common.message.MetadataResponseData;
import org.apache.kafka.common.message.OffsetCommitRequestData;
import org.apache.kafka.common.message.OffsetCommitResponseData;
import org.apache.kafka.common.message.OffsetFetchRequestData;
import org.apache.kafka.common.message.OffsetFetchResponseData;
import org.apache.kafka.common.message.ProduceRequestData;
import org.apache.kafka.common.message.ProduceResponseData;
import org.apache.kafka.common.message.SyncGroupRequestData;
import org.apache.kafka.common.message.SyncGroupResponseData;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.protocol.ApiMessage;
import org.apache.kafka.common.record.MemoryRecords;
import org.apache.kafka.common.requests.AbstractRequest;

/** What the broker answers: topics have one partition, groups one member, and what is committed is forgotten. */
final class Answers {
    /** With the last version that knows topics by name, and one of each. */
    private static final Map<ApiKeys, Integer> SPOKEN = new EnumMap<>(ApiKeys.class);

    private static final String HOST = "127.0.0.1";
    private static final long NOTHING_COMMITTED = -1;

    static {
        SPOKEN.put(ApiKeys.API_VERSIONS, 3);
        SPOKEN.put(ApiKeys.METADATA, 9);
        SPOKEN.put(ApiKeys.INIT_PRODUCER_ID, 4);
        SPOKEN.put(ApiKeys.PRODUCE, 9);
        SPOKEN.put(ApiKeys.FIND_COORDINATOR, 3);
        SPOKEN.put(ApiKeys.JOIN_GROUP, 5);
        SPOKEN.put(ApiKeys.SYNC_GROUP, 4);
        SPOKEN.put(ApiKeys.HEARTBEAT, 4);
        SPOKEN.put(ApiKeys.LEAVE_GROUP, 2);
        SPOKEN.put(ApiKeys.OFFSET_FETCH, 5);
        SPOKEN.put(ApiKeys.OFFSET_COMMIT, 8);
        SPOKEN.put(ApiKeys.LIST_OFFSETS, 6);
        SPOKEN.put(ApiKeys.FETCH, 11);
    }

    private final int port;
    private final Map<String, Records> topics = new ConcurrentHashMap<>();
    private final AtomicLong producers = new AtomicLong();

    Answers(int port) {
        this.port = port;
    }

    ApiMessage to(AbstractRequest request) {
        ApiMessage asked = request.data();
        switch (request.apiKey()) {
            case API_VERSIONS:
                return versions();
            case METADATA:
                return metadata((MetadataRequestData) asked);
            case INIT_PRODUCER_ID:
                return new InitProducerIdResponseData().setProducerId(producers.incrementAndGet());
            case PRODUCE:
                return produce((ProduceRequestData) asked);
            case FIND_COORDINATOR:
                return new FindCoordinatorResponseData().setHost(HOST).setPort(port);
            case JOIN_GROUP:
                return join((JoinGroupRequestData) asked);
            case SYNC_GROUP:
                return sync((SyncGroupRequestData) asked);
            case HEARTBEAT:
                return new HeartbeatResponseData();
            case LEAVE_GROUP:
                return new LeaveGroupResponseData();
            case OFFSET_FETCH:
                return committed((OffsetFetchRequestData) asked);
            case OFFSET_COMMIT:
                return commit((OffsetCommitRequestData) asked);
            case LIST_OFFSETS:
                return offsets((ListOffsetsRequestData) asked);
            case FETCH:
                return fetch((FetchRequestData) asked);
            default:
                throw new IllegalArgumentException("not spoken here: " + request);
        }
    }

    private Records records(String topic) {
        return topics.computeIfAbsent(topic, name -> new Records());
    }

    private static ApiMessage versions() {
        ApiVersionsResponseData answer = new ApiVersionsResponseData();
        SPOKEN.forEach((key, newest) -> answer.apiKeys()
                .add(new ApiVersionsResponseData.ApiVersion()
                        .setApiKey(key.id)
                        .setMinVersion(key.oldestVersion())
                        .setMaxVersion(newest.shortValue())));
        return answer;
    }

    private ApiMessage metadata(MetadataRequestData asked) {
        MetadataResponseData answer = new MetadataResponseData().setClusterId("alone");
        answer.brokers()
                .add(new MetadataResponseData.MetadataResponseBroker()
                        .setHost(HOST)
                        .setPort(port));
        if (asked.topics() == null) return answer;
        for (MetadataRequestData.MetadataRequestTopic topic : asked.topics()) {
            answer.topics()
                    .add(new MetadataResponseData.MetadataResponseTopic()
                            .setName(topic.name())
                            .setPartitions(
                                    Collections.singletonList(new MetadataResponseData.MetadataResponsePartition()
                                            .setReplicaNodes(Collections.singletonList(0))
                                            .setIsrNodes(Collections.singletonList(0)))));
        }
        return answer;
    }

    private ApiMessage produce(ProduceRequestData asked) {
        ProduceResponseData answer = new ProduceResponseData();
        for (ProduceRequestData.TopicProduceData topic : asked.topicData()) {
            MemoryRecords written = (MemoryRecords) topic.partitionData().get(0).records();
            long first = records(topic.name()).append(written);
            answer.responses()
                    .add(new ProduceResponseData.TopicProduceResponse()
                            .setName(topic.name())
                            .setPartitionResponses(Collections.singletonList(
                                    new ProduceResponseData.PartitionProduceResponse().setBaseOffset(first))));
        }
        return answer;
    }

    private static ApiMessage join(JoinGroupRequestData asked) {
        String member = "only-member";
        JoinGroupRequestData.JoinGroupRequestProtocol protocol =
                asked.protocols().iterator().next();
        return new JoinGroupResponseData()
                .setGenerationId(1)
                .setProtocolName(protocol.name())
                .setLeader(member)
                .setMemberId(member)
                .setMembers(Collections.singletonList(new JoinGroupResponseData.JoinGroupResponseMember()
                        .setMemberId(member)
                        .setMetadata(protocol.metadata())));
    }

    private static ApiMessage sync(SyncGroupRequestData asked) {
        return new SyncGroupResponseData()
                .setAssignment(asked.assignments().get(0).assignment());
    }

    private static ApiMessage committed(OffsetFetchRequestData asked) {
        OffsetFetchResponseData answer = new OffsetFetchResponseData();
        for (OffsetFetchRequestData.OffsetFetchRequestTopic topic : asked.topics()) {
            answer.topics()
                    .add(new OffsetFetchResponseData.OffsetFetchResponseTopic()
                            .setName(topic.name())
                            .setPartitions(
                                    Collections.singletonList(new OffsetFetchResponseData.OffsetFetchResponsePartition()
                                            .setCommittedOffset(NOTHING_COMMITTED))));
        }
        return answer;
    }

    private static ApiMessage commit(OffsetCommitRequestData asked) {
        OffsetCommitResponseData answer = new OffsetCommitResponseData();
        for (OffsetCommitRequestData.OffsetCommitRequestTopic topic : asked.topics()) {
            answer.topics()
                    .add(new OffsetCommitResponseData.OffsetCommitResponseTopic()
                            .setName(topic.name())
                            .setPartitions(Collections.singletonList(
                                    new OffsetCommitResponseData.OffsetCommitResponsePartition())));
        }
        return answer;
    }

    private static ApiMessage offsets(ListOffsetsRequestData asked) {
        ListOffsetsResponseData answer = new ListOffsetsResponseData();
        for (ListOffsetsRequestData.ListOffsetsTopic topic : asked.topics()) {
            answer.topics()
                    .add(new ListOffsetsResponseData.ListOffsetsTopicResponse()
                            .setName(topic.name())
                            .setPartitions(Collections.singletonList(
                                    new ListOffsetsResponseData.ListOffsetsPartitionResponse().setOffset(0))));
        }
        return answer;
    }

    private ApiMessage fetch(FetchRequestData asked) {
        FetchResponseData answer = new FetchResponseData();
        for (FetchRequestData.FetchTopic topic : asked.topics()) {
            Records records = records(topic.topic());
            long from = topic.partitions().get(0).fetchOffset();
            answer.responses()
                    .add(new FetchResponseData.FetchableTopicResponse()
                            .setTopic(topic.topic())
                            .setPartitions(Collections.singletonList(new FetchResponseData.PartitionData()
                                    .setRecords(read(records, from, asked.maxWaitMs()))
                                    .setHighWatermark(records.end())
                                    .setLastStableOffset(records.end())
                                    .setLogStartOffset(0))));
        }
        return answer;
    }

    private static MemoryRecords read(Records records, long from, int millis) {
        try {
            return records.from(from, millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts a connection", e);
        }
    }
}
