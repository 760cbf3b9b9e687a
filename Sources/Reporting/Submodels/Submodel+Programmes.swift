import Declarations
import Interventions

extension Submodel {
  /// What a programme does.
  static let programmes = [
    Submodel(
      NeedsAssessment.self,
      Text("In the first month the grant arrives and the agency chooses whom to serve.", zh: "首月拨款到账,机构选择服务对象。"),
      [
        Text(
          "score = (line − income)/line + `assessment.leaning` · ability + `assessment.error` · z, among registered households; places are split over villages by their numbers",
          zh: "得分 = (贫困线 − 收入)/贫困线 + `assessment.leaning` · 能力 + `assessment.error` · z,限在册户;名额按各村户数分配"),
        Text(
          "by connections: score + `targeting.capture` · (social capital + ability + (income − line)/line); even: by lot, equal numbers, every service for every household, of which `targeting.mismatch` is lost where the main cause does not call for it; where officials deliver, `targeting.impostors` of the places go to those of best standing that are not poor and `targeting.paper` stand on paper only",
          zh:
            "按关系:得分 + `targeting.capture` ·(社会资本 + 能力 + (收入 − 贫困线)/贫困线);一刀切:抽签、各村等额、人人同样的服务,与主因不符时剂量损失 `targeting.mismatch`;政府实施时 `targeting.impostors` 的名额被地位最高的非贫困户冒名顶替,`targeting.paper` 的名额见户不见人"
        ),
      ], NeedsAssessment.parameters),
    Submodel(
      Withdrawal.self,
      Text(
        "At the end the agency leaves; unspent money returns to the payer, associations and village states carry on, and where a scenario says so a local agency or the associations.",
        zh: "期满机构撤出;未用资金退还出资方,协会与村庄状态继续;场景可指定由本地机构或协会接续。"),
      [
        Text(
          "`succession` by associations: hours = Σ cohesion · `succession.leader-hours` · share, competence = leadership · `succession.leader-competence`; by a local agency: a share of its staff, its learned competence",
          zh:
            "`succession` 由协会接续:工时 = Σ 凝聚力 · `succession.leader-hours` · 比例,能力 = 领导力 · `succession.leader-competence`;由本地机构接续:其部分人员与所学能力"
        )
      ], Succession.parameters),
    Submodel(
      PhaseProgress.self,
      Text(
        "Each village passes intervention, empowerment and building; S4 names tasks, the gates are assumed.",
        zh: "各村依次经历介入、增权与营造;S4 列出任务,门槛为假定。"),
      [
        Text(
          "progress grows by good hours/`phase.*.work`, good hours = staff · `agency.hours` · `agency.task-share` · competence/villages",
          zh: "进度每月增加 有效工时/`phase.*.work`,有效工时 = 人员 · `agency.hours` · `agency.task-share` · 能力/村数"),
        Text(
          "a phase ends with its work done after `phase.*.shortest` months, empowerment also asks that `phase.empowerment.taking-part` of the served take part; after `phase.*.longest` months it is repeated with half its progress",
          zh:
            "任务完成且满 `phase.*.shortest` 个月后结束,增权阶段另要求服务对象参与率达 `phase.empowerment.taking-part`;满 `phase.*.longest` 个月未完成则保留一半进度重复"
        ),
        Text("trust grows by `phase.trust-gain` over intervention", zh: "介入阶段共增进信任 `phase.trust-gain`"),
        Text(
          "in the last part `phase.overlap` of a phase's work services of the next phase are given too",
          zh: "阶段任务最后 `phase.overlap` 部分可同时提供下一阶段服务"),
      ], Agency.parameters + PhaseProgress.parameters),
    Submodel(
      ServiceDelivery.self,
      Text(
        "What is planned, what staff and budget allow, and what households take up.", zh: "计划、人员与预算所能提供、住户所接受的服务。"),
      [
        Text(
          "quality = competence/(1 + `agency.overload-loss` · max(0, planned hours/available hours − 1))",
          zh: "质量 = 能力/(1 + `agency.overload-loss` · max(0, 计划工时/可用工时 − 1))"),
        Text(
          "P(taken up) = logistic(`uptake.base` + `uptake.motivation` · motivation + `uptake.labour` · idle workers + `uptake.information` · information + `uptake.ability` · ability + `uptake.success` · participation)",
          zh:
            "P(接受) = logistic(`uptake.base` + `uptake.motivation` · 动力 + `uptake.labour` · 闲置劳动力 + `uptake.information` · 信息 + `uptake.ability` · 能力 + `uptake.success` · 参与)"
        ),
        Text(
          "dose = quality; training · (1 + `complement.training-channel` · channel); coaching · (1 + `complement.coaching-finance`) with a loan",
          zh: "剂量 = 质量;培训 · (1 + `complement.training-channel` · 渠道);有贷款时辅导 · (1 + `complement.coaching-finance`)"),
        Text(
          "community work adds `service.*.gain.*` · quality to a village's states",
          zh: "社区工作使村庄状态增加 `service.*.gain.*` · 质量"),
        Text(
          "methods: casework by cause · (1 + `method.casework.plan`); group · (1 + `method.groupwork.support` · share of others with the same cause); community work gives every household `method.communitywork.spread` · quality; linkage adds `linkage.reach` to what is visible",
          zh:
            "方法:按原因的个案 · (1 + `method.casework.plan`);小组 · (1 + `method.groupwork.support` · 原因相同者比例);社区工作惠及每户 `method.communitywork.spread` · 质量;三社联动使可见成效增加 `linkage.reach`"
        ),
      ],
      ServiceCatalogue.parameters + Uptake.parameters + ServiceDelivery.parameters + MethodEffects.parameters
        + ServiceEffects.parameters),
    Submodel(
      CrisisCases.self,
      Text(
        "A registered household struck by illness gets support and goods, once, while cases and budget last.",
        zh: "在册户遭遇疾病时获得一次支持与物资,以名额与预算为限。"),
      [
        Text(
          "a case costs `crisis.cost` + `crisis.goods`; goods reach the household times `channel.gifts`",
          zh: "每例费用 `crisis.cost` + `crisis.goods`;物资按 `channel.gifts` 到户")
      ], CrisisCases.parameters),
    Submodel(
      Relocation.self,
      Text(
        "A programme moves households that it serves to a resettlement site, as far as its line for moving goes.",
        zh: "项目在搬迁预算内将服务对象搬至安置点。"),
      [
        Text(
          "order: without safe housing first, then by income a head; where places go by connections and `targeting.capture` > 0, by standing, the highest first (搬富不搬穷)",
          zh: "次序:先无安全住房者,再按人均收入由低到高;按关系分配且 `targeting.capture` > 0 时按地位由高到低(搬富不搬穷)"),
        Text(
          "a move that is accepted costs `relocation.cost` · members and gives safe housing and water for good (when `channel.services` > 0)",
          zh: "接受搬迁的费用为 `relocation.cost` · 人口,永久获得安全住房与饮水(`channel.services` > 0 时)"),
      ], []),
    Submodel(
      Incubation.self,
      Text(
        "Survey of wishes → mobilisation → training the backbone → raising leaders → founding → charter (S0).",
        zh: "意愿调查 → 动员 → 骨干培训 → 领袖培养 → 成立 → 章程(S0)。"),
      [
        Text(
          "a stage takes `incubation.stage-hours` good hours and `incubation.stage-cost`; a supported activity costs `incubation.activity-cost`",
          zh: "每阶段需有效工时 `incubation.stage-hours` 与费用 `incubation.stage-cost`;受资助活动每次 `incubation.activity-cost`"),
        Text(
          "nothing is founded before the survey finds `incubation.wishes` interested households weighted by P(taken up); training gives `incubation.leadership`, founding gives cohesion `incubation.founding-cohesion`",
          zh:
            "意愿调查须达到 `incubation.wishes` 户(按接受概率加权);培训形成领导力 `incubation.leadership`,成立时凝聚力为 `incubation.founding-cohesion`"
        ),
      ], Incubation.parameters),
    Submodel(
      AssociationLife.self,
      Text("Joining, activity, cohesion, what members gain, and death.", zh: "入会、活动、凝聚力、成员所得与消亡。"),
      [
        Text(
          "activity = min(1, supported + leadership · cohesion); cohesion' = cohesion + `association.cohesion-gain` · activity · (1 − cohesion) − `association.cohesion-decay` · cohesion",
          zh:
            "活动 = min(1, 资助 + 领导力 · 凝聚力);凝聚力' = 凝聚力 + `association.cohesion-gain` · 活动 · (1 − 凝聚力) − `association.cohesion-decay` · 凝聚力"
        ),
        Text(
          "P(joins) = `association.recruitment` · cohesion · (`association.priority` if served) · P(taken up), up to `association.capacity`",
          zh:
            "P(入会) = `association.recruitment` · 凝聚力 ·(服务对象乘 `association.priority`)· P(接受),以 `association.capacity` 为限"
        ),
        Text(
          "a share `association.interest` of households cares for a kind at all; decay is less by `association.charter-relief` under a charter and more by `association.crowding` for members beyond `association.comfort`; P(leaves) = `association.exit` · (1 − cohesion)",
          zh:
            "仅 `association.interest` 比例的家庭有兴趣;有章程时流失减少 `association.charter-relief`,成员超过 `association.comfort` 时增加 `association.crowding`;P(退会) = `association.exit` · (1 − 凝聚力)"
        ),
        Text(
          "`association.leaders` members lead; one goes with `association.leader-loss` a year, taking 1/leaders of leadership and `association.leader-bond` of cohesion along; a place is taken with `association.leader-replacement` · cohesion and adds `association.leader-quality` · (1 − leadership)",
          zh:
            "由 `association.leaders` 户担任领袖;每年以 `association.leader-loss` 的概率离开,带走 1/领袖数 的领导力与 `association.leader-bond` 的凝聚力;空缺以 `association.leader-replacement` · 凝聚力 的概率补上,并增加 `association.leader-quality` · (1 − 领导力)"
        ),
        Text(
          "supported associations meet every `association.joint-every` months: cohesion gains `association.joint-gain`, ties `association.joint-ties` of what is missing; ties fade by `association.tie-decay` and add to `association.tie`",
          zh:
            "受资助协会每 `association.joint-every` 个月联合活动:凝聚力、联系分别补足缺口的 `association.joint-gain`、`association.joint-ties`;联系每月流失 `association.tie-decay`,并加强 `association.tie`"
        ),
        Text(
          "dies with fewer than `association.smallest` members, or after `association.patience` months below `association.survival`",
          zh: "成员少于 `association.smallest` 户或凝聚力低于 `association.survival` 达 `association.patience` 个月后消亡"),
      ], AssociationLife.parameters),
  ]
}
